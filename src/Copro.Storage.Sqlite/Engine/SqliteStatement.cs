using Microsoft.Data.Sqlite;

namespace Copro.Storage.Sqlite;

/// <summary>A prepared statement whose parameters are $1, $2 … in the order they are bound. Used by one thread at a time.</summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly SqliteCommand _command;
    private readonly SqliteParameter[] _parameters;

    public SqliteStatement(SqliteConnection connection, SqliteTransaction? transaction, string sql, int parameterCount)
    {
        _command = connection.CreateCommand();
        // The texts are constants of this assembly; values only ever travel as parameters.
#pragma warning disable CA2100
        _command.CommandText = sql;
#pragma warning restore CA2100
        _command.Transaction = transaction;
        _parameters = new SqliteParameter[parameterCount];
        for (var i = 0; i < parameterCount; i++)
        {
            _parameters[i] = _command.Parameters.AddWithValue(ParameterName(i + 1), DBNull.Value);
        }
    }

    /// <summary>The name of the parameter at a position counted from 1.</summary>
    public static string ParameterName(int position) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"${position}");

    /// <summary>Binds the values in their order; <c>null</c> is NULL.</summary>
    public SqliteStatement With(params ReadOnlySpan<object?> values)
    {
        if (values.Length != _parameters.Length)
        {
            throw new ArgumentException(
                $"{_parameters.Length} values are to be bound, not {values.Length}.",
                nameof(values)
            );
        }

        for (var i = 0; i < values.Length; i++)
        {
            _parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return this;
    }

    /// <summary>Runs the statement; the number of rows it changed.</summary>
    public int Execute() => _command.ExecuteNonQuery();

    /// <summary>The first column of the first row; <c>null</c> when there is no row or it is NULL.</summary>
    public object? Scalar() => _command.ExecuteScalar() is var value and not DBNull ? value : null;

    /// <summary>The rows. The reader is disposed before the statement is used again.</summary>
    public SqliteDataReader Query() => _command.ExecuteReader();

    public void Dispose() => _command.Dispose();
}
