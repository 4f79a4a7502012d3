# --- role-check-always-true
if user.role == "admin" or "editor": # flagged
    "editor" or user.role == "admin" # flagged
if "editor" or user.role == "admin": # flagged
    user.role == "admin" or "editor" # flagged
while user.role == "admin" or "editor": # flagged
    pass
if user.role == "admin" or "editor": # flagged
    user.role == "admin" or "editor" in right
def may_edit(user):
    if condition and then or "editor":
        return True
if call(user.role == "admin" or "editor"):
    raise ValueError("refused")
if (user.role == "admin" or "editor").get():
    raise ValueError("refused")
if (user.role == "admin" or "editor") != other:
    raise ValueError("refused")
if other in (user.role == "admin" or "editor"):
    raise ValueError("refused")
if (user.role == "admin" or "editor") in other:
    raise ValueError("refused")
if (user.role == "admin" or "editor")["name"]:
    raise ValueError("refused")
