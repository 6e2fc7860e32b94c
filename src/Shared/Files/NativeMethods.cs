using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Copro.Shared;

/// <summary>The one call .NET lacks: a handle on a folder, so that a rename in it can be flushed to disk.</summary>
[UnsupportedOSPlatform("windows")]
internal static class NativeMethods
{
    private const int ReadOnly = 0;

    /// <summary>A handle good for flushing only.</summary>
    /// <exception cref="IOException">The folder cannot be opened.</exception>
    public static SafeFileHandle OpenFolder(string folder)
    {
        var descriptor = Open(Encoding.UTF8.GetBytes(folder + '\0'), ReadOnly);
        return descriptor >= 0
            ? new SafeFileHandle(descriptor, ownsHandle: true)
            : throw new IOException($"The folder '{folder}' cannot be opened.", new Win32Exception());
    }

    // A blittable signature: nothing to marshal, so no generated (unsafe) stub is worth having.
    [SuppressMessage("Interoperability", "SYSLIB1054", Justification = "Blittable; LibraryImport needs unsafe code.")]
    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);
}
