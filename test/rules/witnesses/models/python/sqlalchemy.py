# --- model-output-executed
class Shell(BaseTool):
    def _run(self, command):
        text(command) # flagged
class Shell(BaseTool):
    def _run(self, command):
        query.filter(command)

# --- sql-injection
def notes():
    more = db.session.execute(select(Note).where(sqlalchemy.text(f"title = '{term}'"))) # flagged
def notes():
    more = db.session.execute(select(Note).where(sqlalchemy.sql.text(f"title = '{term}'"))) # flagged
def notes():
    more = db.session.execute(select(Note).where(sa.text(f"title = '{term}'"))) # flagged
def notes():
    more = db.session.execute(select(Note).where(db.text(f"title = '{term}'"))) # flagged
def notes():
    more = db.session.execute(select(Note).where(literal_column(f"title = '{term}'"))) # flagged
def notes():
    more = db.session.execute(select(Note).where(sqlalchemy.literal_column(f"title = '{term}'"))) # flagged
def notes():
    more = db.session.execute(select(Note).where(db.exec_driver_sql(f"title = '{term}'"))) # flagged
def search():
    sql = "SELECT id, title FROM posts WHERE title LIKE '%" + term + "%'"
    rows = db.session.execute(engine.scalar(sql)) # flagged
def search():
    sql = "SELECT id, title FROM posts WHERE title LIKE '%" + term + "%'"
    rows = db.session.execute(session.scalars(sql)) # flagged

# --- sql-injection
query.where("INSERT INTO users VALUES ('" + name + "')") # flagged
