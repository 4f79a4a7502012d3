# --- account-existence-revealed
def login():
    if not user:
        raise error("User not found") # flagged
    return "Wrong password", 401
def login():
    if not user:
        raise error(detail="User not found") # flagged
    return "Wrong password", 401
def login():
    if not user:
        flash("User not found") # flagged
    return "Wrong password", 401
def login():
    if not user:
        messages.error(request, "User not found") # flagged
    return "Wrong password", 401
def login():
    if not user:
        abort(status, "User not found") # flagged
    return "Wrong password", 401
def forgot_password():
    raise error(data, detail="No account with this address") # flagged
def forgot_password():
    flash("No account with this address") # flagged

# --- account-existence-revealed
def forgot_password():
    abort(status, "No account with this address") # flagged
