# --- reset-without-proof
def reset_password(request): # flagged
        user.set_password(request.form["password"])
def reset_password(self, request): # flagged
        user.set_password(request.form["password"])
@app.route("/reset")
def reset_password(data):
    pass
def forgot_password():
    return jsonify(data, name=reset_token) # flagged
def forgot_password():
    JSONResponse({"token": reset_token}) # flagged
def forgot_password():
    JsonResponse({"token": reset_token}) # flagged
def forgot_password():
    Response({"token": reset_token}) # flagged
def handle():
    return {"token": reset_token}
def recover():
    answer.lower() != user.pet_name.lower() # flagged
def recover():
    compare_digest(answer.lower(), user.pet_name.lower()) # flagged
def recover():
    hmac.compare_digest(answer.lower(), user.pet_name.lower()) # flagged

# --- reset-without-proof
def recover():
    check_password_hash(user.pet_name.lower(), answer.lower()) # flagged
def recover():
    answer.lower() == answer

# --- reset-without-proof
def request_password_reset(email):
    thing = base64.urlsafe_b64encode(user.email.encode()).decode()

# --- reset-without-proof
token = base64.urlsafe_b64encode(user.email.encode()).decode()
def help_in():
    if request.json["pet"] != user.pet_name: # flagged
        user.set_password(request.json["new_password"])
def help_in():
    if check_password_hash(user.pet_name, request.json["pet"]): # flagged
        user.set_password(request.json["new_password"])
def help_in():
    if request.json["pet"] == thing:
        user.set_password(request.json["new_password"])
