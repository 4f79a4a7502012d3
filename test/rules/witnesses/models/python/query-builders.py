# --- model-output-executed
class Shell(BaseTool):
    def _run(self, command):
        peewee.SQL(command) # flagged
class Shell(BaseTool):
    def _run(self, command):
        connection.execute_query_dict(command) # flagged
class Shell(BaseTool):
    def _run(self, command):
        connection.queryAll(command) # flagged
class Shell(BaseTool):
    def _run(self, command):
        database.execute_sql(
            command) # flagged

# --- sql-injection
def direct(db, conn, name):
    return User.select().where(SQL(
  f"name = '{name}'")) # flagged

# --- sql-injection
database.select_by_sql("INSERT INTO users VALUES ('" + name + "')") # flagged
