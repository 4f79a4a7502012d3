# --- insecure-direct-object-reference
@app.verb("/messages/{message_id}")
def message():
    Message.query.get(message_id)
def message(self, request):
    Message.query.get(message_id) # flagged
def message(self, info):
    Message.query.get(message_id)
class MessageViewSet():
    permission_classes = [Owner]
    @app.get("/messages/{message_id}")
    def message():
        Message.query.get(message_id)
class MessageViewSet():
    permission_classes = [permission]
    @app.get("/messages/{message_id}")
    def message():
        Message.query.get(message_id) # flagged
@app.get("/messages/{message_id}")
def message():
    Message.query.filter_by(id=message_id) # flagged
@app.get("/messages/{message_id}")
def message():
    Message.query.filter(Message.id == message_id) # flagged

# --- insecure-direct-object-reference
@app.get("/messages/{message_id}")
def message():
    Message.objects.get(id=message_id) # flagged
@app.get("/messages/{message_id}")
def message():
    Message.objects.get(pk=message_id) # flagged
@app.get("/messages/{message_id}")
def message():
    Message.objects.filter(id=message_id) # flagged
@app.get("/messages/{message_id}")
def message():
    get_object_or_404(Message, id=message_id) # flagged
@app.get("/messages/{message_id}")
def message():
    get_object_or_404(Message, message_id) # flagged
@app.get("/messages/{message_id}")
def message():
    db.session.get(Message, message_id) # flagged
@app.get("/messages/{message_id}")
def message():
    session.get(Message, message_id) # flagged
@app.get("/messages/{message_id}")
def message():
    db.get(Message, message_id) # flagged

# --- insecure-direct-object-reference
@app.get("/messages/{message_id}")
def message():
    db.get_or_404(Message, message_id) # flagged
@app.get("/messages/{message_id}")
def message():
    db.query(Message).get(message_id) # flagged
@app.get("/messages/{message_id}")
def message():
    db.query(Message).filter_by(id=message_id) # flagged
@app.get("/messages/{message_id}")
def message():
    value.Message.find_one({"_id": message_id}) # flagged
@app.get("/messages/{message_id}")
def message():
    db.Message.find_one({"id": message_id}) # flagged
@app.get("/messages/{message_id}")
def message():
    db[Message].find_one({"_id": message_id}) # flagged
@app.get("/messages/{message_id}")
def message():
    cursor.execute(Message, (message_id,))
@app.get("/messages/{message_id}")
def message():
    orders[message_id] # flagged

# --- insecure-direct-object-reference
@app.get("/messages/{message_id}")
def message():
    orders.get(message_id) # flagged
@app.get("/messages/{message_id}")
def message():
    orders.get(message_id, None) # flagged
@app.get("/messages/{message_id}")
def message():
    orders[pk]
@app.get("/messages/{message_id}")
def message():
    Message[message_id]
@app.get("/messages/{message_id}")
def message():
    Message.query.get(value)
class MessageViewSet(viewsets.ModelViewSet):
    queryset = model.objects.all(data)
class MessageViewSet(base):
    queryset = Message.objects.all(data)
@login
def delete_post():
    db.session.delete(post)

# --- insecure-direct-object-reference
@login_required
def delete_post():
    db.delete(post) # flagged
@login_required
def delete_post():
    session.delete(post) # flagged
@login_required
def delete_post():
    post.delete() # flagged
@login_required
def delete_post():
    db.query(Post).filter(data).delete(data) # flagged
@login_required
def delete_post():
    db.query(Post).filter_by(data).delete(data) # flagged
@login_required
def delete_post():
    db.execute(delete(Post).where(data)) # flagged
@login_required
def delete_post():
    collection.delete_one(data) # flagged
def lab_results(me: Patient = Depends(logged_in_patient)):
    query.filter_by(data, patient_id=q.patient_id) # flagged

# --- insecure-direct-object-reference
def lab_results(me: Patient = Depends(logged_in_patient)):
    query.filter(data, patient_id=q.patient_id) # flagged
def lab_results(me: Patient = Depends(logged_in_patient)):
    query.get(data, patient_id=q.patient_id) # flagged
def lab_results(me: Patient = Depends(logged_in_patient)):
    LabResult.value == q.patient_id
def lab_results(me: Patient = Depends(logged_in_patient)):
    LabResult.patient_id == given
def lab_results(me=Depends(logged_in_patient)):
    LabResult.patient_id == q.patient_id # flagged
def lab_results(me: Annotated[Patient, Depends(logged_in_patient)]):
    LabResult.patient_id == q.patient_id # flagged
def lab_results(me: Patient = Depends(who)):
    LabResult.patient_id == q.patient_id
def invoice(me: User = Depends(current_user)):
    Order.query.get(pk) # flagged
def read_account(user: User = Depends(get_current_user)):
    BankAccount.query.get_or_404(account_id) # flagged
def read_account(user: User = Depends(get_current_user)):
    BankAccount.query.filter_by(id=account_id) # flagged
def read_account(user: User = Depends(get_current_user)):
    BankAccount.objects.get(id=account_id) # flagged
def read_account(user: User = Depends(get_current_user)):
    BankAccount.objects.get(pk=account_id) # flagged

# --- insecure-direct-object-reference
def read_account(user: User = Depends(get_current_user)):
    BankAccount.objects.filter(id=account_id) # flagged
def read_account(user: User = Depends(get_current_user)):
    BankAccount.objects.filter(pk=account_id) # flagged
def read_account(user: User = Depends(get_current_user)):
    get_object_or_404(BankAccount, id=account_id) # flagged
def read_account(user: User = Depends(get_current_user)):
    get_object_or_404(BankAccount, pk=account_id) # flagged
def read_account(user: User = Depends(get_current_user)):
    db.get(BankAccount, account_id) # flagged
def read_account(user: User = Depends(get_current_user)):
    db.get_or_404(BankAccount, account_id) # flagged
def read_account(user: User = Depends(get_current_user)):
    db.query(BankAccount).get(account_id) # flagged
def read_account(user: User = Depends(get_current_user)):
    db.query(BankAccount).filter(BankAccount.id == account_id) # flagged
def read_account(user: User = Depends(get_current_user)):
    db.query(BankAccount).filter_by(id=account_id) # flagged
def read_account(user: User = Depends(get_current_user)):
    select(BankAccount).where(BankAccount.id == account_id) # flagged
def read_account(user: User = Depends(get_current_user)):
    select(BankAccount).filter_by(id=account_id) # flagged
def read_account(user: User = Depends(get_current_user)):
    cursor.execute(BankAccount, (account_id,))

# --- insecure-direct-object-reference
def read_account(user: User = Depends(get_current_user)):
    BankAccount.query.get(value)
def read_account(user: User = Depends(get_current_user)):
    BankAccount.query.get(account_id) # flagged
def read_account(user=Depends(get_current_user)):
    BankAccount.query.get(account_id) # flagged
def read_account(user: Annotated[User, Depends(get_current_user)]):
    BankAccount.query.get(account_id) # flagged
def read_account(user: User = Depends(who)):
    BankAccount.query.get(account_id)
@login_required
def read_account():
    BankAccount.query.get(account_id) # flagged
@login
def read_account():
    BankAccount.query.get(account_id)
def update_settings(user: User = Depends(current_user)):
    db.get_or_404(Settings, patch.user_id) # flagged
def update_settings(user: User = Depends(current_user)):
    Settings.get(patch.user_id) # flagged
def update_settings(user: User = Depends(current_user)):
    Settings.objects.get(pk=patch.user_id) # flagged
def update_settings(user: User = Depends(current_user)):
    Settings.objects.get(id=patch.user_id) # flagged

# --- insecure-direct-object-reference
def update_settings(user: User = Depends(current_user)):
    db.get(Settings, patch.owner)
def update_settings(user: User = Depends(current_user)):
    db.get(Settings, value.user_id)
def update_settings(user=Depends(current_user)):
    db.get(Settings, patch.user_id) # flagged
def update_settings(user: Annotated[User, Depends(current_user)]):
    db.get(Settings, patch.user_id) # flagged
def update_settings(user: User = Depends(who)):
    db.get(Settings, patch.user_id)
