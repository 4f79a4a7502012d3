# --- sensitive-data-exposed
@app.route()
def show():
    jsonify(os.environ) # flagged
@app.route()
def show():
    jsonify(data, key=os.environ) # flagged
@app.route()
def show():
    JsonResponse(os.environ) # flagged
@app.route()
def show():
    HttpResponse(os.environ) # flagged
@app.route()
def show():
    Response(os.environ) # flagged
@app.route()
def show():
    self.write(os.environ) # flagged
@app.route()
def show():
    web.json_response(os.environ) # flagged
@app.route()
def show():
    render_template(page, key=os.environ) # flagged

# --- sensitive-data-exposed
@app.route()
def show():
    return os.environ.get(data)
@app.route()
def show():
    jsonify(os.environ[i])
@app.route()
def show():
    jsonify(os.environ.get(data))
@app.route()
def show():
    jsonify(data, key=os.environ[i])
@app.route()
def show():
    jsonify(data, key=os.environ.get(data))
@app.route()
def show():
    JsonResponse(os.environ[i])
@app.route()
def show():
    JsonResponse(os.environ.get(data))
@app.route()
def show():
    HttpResponse(os.environ[i])

# --- sensitive-data-exposed
@app.route()
def show():
    HttpResponse(os.environ.get(data))
@app.route()
def show():
    Response(os.environ[i])
@app.route()
def show():
    Response(os.environ.get(data))
@app.route()
def show():
    self.write(os.environ[i])
@app.route()
def show():
    self.write(os.environ.get(data))
@app.route()
def show():
    web.json_response(os.environ[i])
@app.route()
def show():
    web.json_response(os.environ.get(data))
@app.route()
def show():
    render_template(page, key=os.environ[i])

# --- sensitive-data-exposed
@app.route()
def show():
    render_template(page, key=os.environ.get(data))
def show(request):
    return os.environ # flagged
def show(self):
    self.write()
    return os.environ # flagged
jsonify({"password_hash": user.password_hash}) # flagged
JsonResponse({"password_hash": user.password_hash}) # flagged
jsonify(data, password_hash=user.password_hash) # flagged
@app.route()
def show():
    return {"password_hash": user.password_hash} # flagged
def to_dict(self):
    return {"password_hash": user.password_hash} # flagged
def get(self):
    return {"password_hash": user.password_hash}
def show():
    jsonify(user.__dict__) # flagged
def show():
    user = db.find_one()
    return user.__dict__ # flagged

# --- sensitive-data-exposed
def show():
    jsonify(vars(user)) # flagged
def show():
    JsonResponse(model_to_dict(user)) # flagged
def show():
    user = db.find_one()
    return jsonify(dict(user)) # flagged
def show():
    user = db.find_one()
    return jsonify(user) # flagged
def show():
    user = db.find_one()
    return dict(user) # flagged
def show():
    user = db.find_one()
    JsonResponse(user) # flagged
def show():
    return JsonResponse(list(user.values())) # flagged
def show():
    jsonify(user.password_hash.__dict__)
def show():
    user = User.query
    return user.__dict__ # flagged

# --- sensitive-data-exposed
def show():
    user = User.objects
    return user.__dict__ # flagged
def show():
    user = cursor.fetchall()
    return user.__dict__ # flagged
def show():
    user = users[user_id]
    return user.__dict__ # flagged
def show():
    user = users.get(user_id)
    return user.__dict__ # flagged
def show():
    jsonify(user.__dict__) # flagged
def show():
    jsonify(vars(user)) # flagged
def show():
    JsonResponse(model_to_dict(user)) # flagged
def show():
    return jsonify(users) # flagged
def show():
    return JsonResponse(list(user.values())) # flagged

# --- sensitive-data-exposed
class User(db.Model):
    password_hash = db.Column(db.String(200))
    def to_dict(self):
        return {c.name: getattr(self, c.name) for c in self.__table__} # flagged
class User(db.Model):
    password_hash = db.Column(db.String(200))
    def to_dict(self):
        return {c.key: getattr(self, c.key) for c in self.__table__} # flagged
class User(db.Model):
    password_hash = db.Column(db.String(200))
    def to_dict(self):
        return self.__dict__ # flagged
class User(db.Model):
    password_hash = db.Column(db.String(200))
    def to_dict(self):
        return dict(self.__dict__) # flagged
class User(db.Model):
    password_hash = db.Column(db.String(200))
    def to_dict(self):
        return vars(self) # flagged
class User(db.Model):
    thing = db.Column(db.String(200))
    def to_dict(self):
        return {c.name: getattr(self, c.name) for c in self.__table__.columns}

# --- sensitive-data-exposed
class userserializer():
    fields = ALL_FIELDS # flagged
class userserializer():
    fields = serializers.ALL_FIELDS # flagged
@app.get()
def show():
    jsonify(u.__dict__) # flagged
@app.route()
def show():
    jsonify(vars(u)) # flagged
@app.route()
def show():
    JsonResponse(user.__dict__) # flagged
@app.route()
def show():
    JsonResponse(model_to_dict(u)) # flagged
@app.route()
def show():
    JsonResponse(vars(user)) # flagged

# --- sensitive-data-exposed
@app.route()
def show():
    return user.__dict__ # flagged
@app.route()
def show():
    return vars(user) # flagged
@app.route()
def show():
    json.dumps(user.__dict__) # flagged
@app.route()
def show():
    jsonify(record.__dict__)
def show(request):
    jsonify(u.__dict__) # flagged
def show(self, request):
    jsonify(u.__dict__) # flagged
class WaitingListSerializer():
    class Meta:
        model = User
        fields = "__all__" # flagged
