# --- missing-input-validation
def transfer(request):
    amount = request.form
    accounts[session["user"]].balance -= amount # flagged
@app.route("/transfer")
def transfer():
    amount = request.form
    accounts[session["user"]].balance += amount # flagged
@app.route("/transfer")
def transfer():
    amount = request.form
    accounts[session["user"]].balance = accounts[session["user"]].balance - amount # flagged
@app.route("/transfer")
def transfer():
    amount = request.form
    accounts[session["user"]].balance = accounts[session["user"]].balance + amount # flagged
@app.route("/transfer")
def transfer():
    amount = request.form
    price * amount # flagged
@app.route("/transfer")
def transfer():
    amount = request.form
    items[amount] # flagged

# --- missing-input-validation
@app.route("/transfer")
def transfer():
    data = request.form
    amount = data
    accounts[session["user"]].balance -= amount # flagged
@app.route("/transfer")
def transfer():
    data = request.form
    accounts[session["user"]].balance -= data
data = request.get_json()
def add():
    people.insert(data) # flagged
data = request.get_json()
def add():
    items.append(data) # flagged
data = request.get_json()
def add():
    model(**data) # flagged
data = request.get_json()
def add():
    model(data, field=data[key]) # flagged
data = request.get_json()
def add():
    model(data, field=data.get(key)) # flagged

# --- missing-input-validation
def add():
    people.insert_one(data)
data = request.json
def add():
    people.insert_one(data) # flagged

# --- missing-input-validation
data = request.form
def add():
    people.insert_one(data) # flagged

# --- missing-input-validation
data = json.loads(request.body)
def add():
    people.insert_one(data) # flagged

# --- missing-input-validation
data = await request.json()
def add():
    people.insert_one(data) # flagged
