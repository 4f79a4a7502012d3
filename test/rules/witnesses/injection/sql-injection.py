# --- sql-injection
def handle():
    name = request.args["name"]
    cursor.execute(f"SELECT * FROM users ORDER BY {name}") # flagged
    count = int(request.args["count"])
    cursor.execute(f"SELECT * FROM users ORDER BY {count}")
    if name in ("first", "second"):
        cursor.execute(f"SELECT * FROM users ORDER BY {name}")
