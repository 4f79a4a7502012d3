# --- model-output-executed
from duckdb import query as imported_query
from duckdb import sql as imported_sql
class Shell(BaseTool):
    def _run(self, command):
        pd.read_sql(command) # flagged
class Shell(BaseTool):
    def _run(self, command):
        pandas.read_sql(command) # flagged
class Shell(BaseTool):
    def _run(self, command):
        pd.read_sql(sql=command) # flagged
class Shell(BaseTool):
    def _run(self, command):
        pd.read(command)
class Shell(BaseTool):
    def _run(self, command):
        pd.read_sql(
            command) # flagged
class Shell(BaseTool):
    def _run(self, command):
        imported_sql(command) # flagged
class Shell(BaseTool):
    def _run(self, command):
        imported_query(command) # flagged

# --- sql-injection
def by_name(data, house, container, name):
    pl.read_database(f"SELECT * FROM users WHERE name = '{name}'") # flagged
def by_name(data, house, container, name):
    wr.athena.read_sql_query(f"SELECT * FROM users WHERE name = '{name}'") # flagged
def by_name(data, house, container, name):
    client.query_and_wait(f"SELECT * FROM users WHERE name = '{name}'") # flagged
def by_name(data, house, container, name):
    client.query_df(f"SELECT * FROM users WHERE name = '{name}'") # flagged
def by_name(data, house, container, name):
    athena.start_query_execution(QueryString=f"SELECT * FROM users WHERE name = '{name}'") # flagged
def by_name(data, house, container, name):
    rds.execute_statement(sql=f"SELECT * FROM users WHERE name = '{name}'") # flagged
def by_name(data, house, container, name):
    dynamo.execute_statement(Statement=f"SELECT * FROM users WHERE name = '{name}'") # flagged
def by_name(data, house, container, name):
    connectorx.read_sql(uri, f"SELECT * FROM users WHERE name = '{name}'") # flagged
def by_name(data, house, container, name):
    dask.dataframe.read_sql_query(f"SELECT * FROM users WHERE name = '{name}'") # flagged
def by_name(data, house, container, name):
    awswrangler.athena.read_sql_query(f"SELECT * FROM users WHERE name = '{name}'") # flagged
def frames(uri, name):
    b = pl.read_database_uri(
  f"SELECT * FROM users WHERE name = '{name}'", uri) # flagged

# --- model-output-executed
from duckdb import execute as imported_execute
class Shell(BaseTool):
    def _run(self, command):
        imported_execute(command) # flagged

# --- code-injection
df.eval(request.args["name"]) # flagged
df.query(request.args["name"]) # flagged
pd.eval(
    request.args["name"]) # flagged

# --- code-injection
value.eval(request.args["name"])
pandas.eval(request.args["name"]) # flagged
sympify(request.args["name"]) # flagged
sympy.sympify(request.args["name"]) # flagged
parse_expr(request.args["name"]) # flagged
