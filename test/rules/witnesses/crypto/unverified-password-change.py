# --- unverified-password-change
def sign_up():
    user.password_hash = generate_password_hash(request.form["new_password"])
