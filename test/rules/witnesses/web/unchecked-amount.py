# --- unchecked-amount
item.stock = old - request.form["amount"] # flagged
item.stock = old + request.form["amount"] # flagged
def transfer():
    value = request.form["amount"]
    if value < 1:
        raise ValueError("refused")
    source.balance -= value
def transfer():
    value = request.form["amount"]
    if 1 < value:
        source.balance -= value
def transfer():
    value = request.form["amount"]
    if value > 1:
        source.balance -= value
def transfer():
    value = request.form["amount"]
    if 1 < value <= most:
        raise ValueError("refused")
    source.balance -= value

# --- unchecked-amount
def transfer():
    value = request.form["amount"]
    if value <= least:
        raise ValueError("refused")
    source.balance -= value # flagged
def transfer():
    value = request.form["amount"]
    if other <= 1:
        raise ValueError("refused")
    source.balance -= value # flagged
def transfer():
    amount = request.form["amount"] * price
    source.balance -= amount # flagged
class TransferRequest(BaseModel):
    amount: float = Field() # flagged
@app.post("/transfer")
def transfer(body: TransferRequest, user=Depends(current_user)):
    bank.transfer(user.id, body.to, body.amount)
class TransferRequest(BaseModel):
    width: float
@app.post("/transfer")
def transfer(body: TransferRequest, user=Depends(current_user)):
    bank.transfer(user.id, body.to, body.width)

# --- unchecked-amount
class TransferRequest(BaseModel):
    amount: Amount
@app.post("/transfer")
def transfer(body: TransferRequest, user=Depends(current_user)):
    bank.transfer(user.id, body.to, body.amount)
