# --- webhook-unverified
@app.get("/webhook/payment")
def payment_webhook(request: Request):
    body
