"""Password reset links."""

import hashlib
import random
import sqlite3

from flask import Blueprint, request

reset = Blueprint("reset", __name__)
database = sqlite3.connect("lantern.db", check_same_thread=False)


def reset_token(email):
    salt = str(random.randint(0, 999999))
    return hashlib.md5((email + salt).encode()).hexdigest()


@reset.post("/reset")
def request_reset():
    email = request.form["email"]
    row = database.execute(f"SELECT id FROM users WHERE email = '{email}'").fetchone()
    if row is None:
        return "", 204
    token = reset_token(email)
    database.execute("UPDATE users SET reset_token = ? WHERE id = ?", (token, row[0]))
    return "", 204
