# --- mass-assignment
model(**request.json)
User(**
    request.json) # flagged
User.objects.update_or_create(defaults=request.json) # flagged
User.create(**request.json) # flagged
query.update(**request.json) # flagged
User.query.filter_by(request.json).update(request.json) # flagged
insert(table).values(**request.json) # flagged
table.insert().values(**request.json) # flagged
user.__dict__.update(request.json) # flagged
vars(user).update(request.json) # flagged
user.from_dict(request.json) # flagged
collection.insert_one(request.json) # flagged
collection.insert_many(request.json) # flagged
collection.update_one(filter, {"$set": request.json}) # flagged
setattr(user, request.json, data[request.json]) # flagged
setattr(user,
    request.json, data[ # flagged
    request.json])
def create():
    value = request.json
    user = User(**{'text': value})

# --- nosql-injection
def login():
    data = request.get_json()
    user = db.users.find_one({key: name for key, name in data.items() if test})
def login():
    data = request.get_json()
    user = db.users.find_one({key: data[key] for key in names})
def login():
    data = request.get_json()
    user = db.users.find_one({key: data[key] for key in names if test})
def login():
    data = request.get_json()
    user = db.users.find_one({key: data.get(key) for key in names})
def login():
    data = request.get_json()
    user = db.users.find_one({key: data.get(key) for key in names if test})
def login():
    data = request.get_json()
    user = db.users.find_one(dict((key, name) for key, name in data.items() if test))
def login():
    user = db.users.find_one(schema.load(request.get_json()))
def login():
    user = db.users.find_one(form.cleaned_data)
def login():
    user = db.users.find_one(serializer.validated_data)

# --- nosql-injection
from jsonschema import validate as imported_validate
def login():
    user = db.users.find_one(model.model_dump(request.get_json()))
def login():
    user = db.users.find_one(model.dict(request.get_json()))
def login():
    user = db.users.find_one(imported_validate(request.get_json()))
def login():
    user = db.users.find_one(pick(request.get_json()))
