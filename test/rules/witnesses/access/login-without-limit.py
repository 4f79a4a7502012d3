# --- login-without-limit
@app.post("/login")
def sign_in(data): # flagged
    pass
def sign_in(request): # flagged
    pass
def handle(request):
    pass
def sign_in(data, password): # flagged
    pass
def handle(data, password):
    pass
def sign_in(data, value):
    pass
