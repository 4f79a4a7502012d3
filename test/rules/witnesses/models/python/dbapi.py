# --- sql-injection
def get_user(username):
    query = f"SELECT * FROM users WHERE username = '{username}'"
    cursor.executemany(query) # flagged
def get_user(username):
    query = f"SELECT * FROM users WHERE username = '{username}'"
    cursor.executescript(query) # flagged
def get_user(username):
    query = f"SELECT * FROM users WHERE username = '{username}'"
    cursor.execute_async(query) # flagged
def get_user(username):
    query = f"SELECT * FROM users WHERE username = '{username}'" # flagged
    cursor.execute(query=query) # flagged
def get_user(username):
    query = f"SELECT * FROM users WHERE username = '{username}'" # flagged
    cursor.execute(sql=query) # flagged
def get_user(username):
    query = f"SELECT * FROM users WHERE username = '{username}'" # flagged
    cursor.execute(operation=query) # flagged
def get_user(username):
    query = f"SELECT * FROM users WHERE username = '{username}'" # flagged
    cursor.execute(statement=query) # flagged
def get_user(username):
    query = f"SELECT * FROM users WHERE username = '{username}'"
    cursor.callproc(query) # flagged

# --- sql-injection
def get_user(username):
    query = f"SELECT * FROM users WHERE username = '{username}'"
    cursor.mogrify(query) # flagged
def get_user(username):
    query = f"SELECT * FROM users WHERE username = '{username}'"
    cursor.copy_expert(query) # flagged
def get_user(username):
    query = f"SELECT * FROM users WHERE username = '{username}'"
    uri.cmd_query(query) # flagged
def get_user(username):
    query = f"SELECT * FROM users WHERE username = '{username}'"
    execute_values(cursor, query) # flagged
def get_user(username):
    query = f"SELECT * FROM users WHERE username = '{username}'"
    psycopg2.extras.execute_values(cursor, query) # flagged
def get_user(username):
    query = f"SELECT * FROM users WHERE username = '{username}'"
    execute_batch(cursor, query) # flagged
def direct(db, conn, name):
    conn.raw_sql(
  f"SELECT * FROM users WHERE name = '{name}'") # flagged
def remove(self, uid):
    self.thing(f"DELETE FROM users WHERE id = {uid}")

# --- model-output-executed
class Shell(BaseTool):
    def _run(self, command):
        psycopg2.sql.SQL(command) # flagged
class Shell(BaseTool):
    def _run(self, command):
        psycopg.sql.SQL(command) # flagged
class Shell(BaseTool):
    def _run(self, command):
        sql.SQL(command) # flagged
class Shell(BaseTool):
    def _run(self, command):
        psycopg2.sql.SQL(
            command) # flagged
class Shell(BaseTool):
    def _run(self, command):
        execute_sql(command) # flagged
class Shell(BaseTool):
    def _run(self, command):
        execute_sql(connection, command) # flagged
class Shell(BaseTool):
    def _run(self, command):
        db._execute_sql(command) # flagged

# --- model-output-executed
class Shell(BaseTool):
    def _run(self, command):
        db.execute_sql(connection, command) # flagged

# --- sql-injection
def remove(self, uid):
    self._execute(
  f"DELETE FROM users WHERE id = {uid}") # flagged
def first_rows(hook, day):
    return hook.get_records(
  f"SELECT * FROM runs WHERE day = '{day}'") # flagged
def drop(cursor, table, column, connection):
    cursor.execute("SELECT * FROM " + psycopg2.sql.Identifier(table, cursor))
def drop(cursor, table, column, connection):
    cursor.execute("SELECT * FROM " + psycopg.sql.Identifier(table, cursor))
def drop(cursor, table, column, connection):
    cursor.execute("SELECT * FROM " + psycopg2.sql.Literal(table, cursor))
def drop(cursor, table, column, connection):
    cursor.execute("SELECT * FROM " + psycopg.sql.Literal(table, cursor))
def drop(cursor, table, column, connection):
    cursor.execute("SELECT * FROM " + sql.Placeholder(table, cursor))
def drop(cursor, table, column, connection):
    cursor.execute("SELECT * FROM " + uri.escape_string(table, cursor))
def drop(cursor, table, column, connection):
    cursor.execute("SELECT * FROM " + uri.literal(table, cursor))
def drop(cursor, table, column, connection):
    cursor.execute("SELECT * FROM " + psycopg2.sql.SQL("text").format(table, cursor))
def drop(cursor, table, column, connection):
    cursor.execute("SELECT * FROM " + psycopg.sql.SQL("text").format(table, cursor))
