# --- nosql-injection
db.users.find_one(filter=request.get_json()) # flagged
db.users.find_one_and_update(request.get_json()) # flagged
db.users.find_one_and_delete(request.get_json()) # flagged
db.users.find_one_and_replace(request.get_json()) # flagged
db.users.replace_one(request.get_json()) # flagged
db.users.update_one(request.get_json()) # flagged
db.users.update_many(request.get_json()) # flagged
db.users.delete_one(request.get_json()) # flagged
db.users.delete_many(request.get_json()) # flagged
db.users.count_documents(request.get_json()) # flagged
db.users.distinct(field, request.get_json()) # flagged
db.users.aggregate(request.get_json()) # flagged
model.objects(__raw__=request.get_json()) # flagged
value.find(request.get_json())
{'$where': request.get_json()} # flagged
{'$function': {'body': request.get_json()}} # flagged
{'$accumulator': {'init': request.get_json()}} # flagged
bson.Code(request.get_json()) # flagged
bson.code.Code(request.get_json()) # flagged
db.users.map_reduce(request.get_json()) # flagged
db.users.map_reduce(map, request.get_json()) # flagged
db.command('eval', request.get_json()) # flagged
{'$where': 
    request.get_json()} # flagged

# --- nosql-injection
def login():
    user = db.users.find_one(ObjectId(request.get_json()))
def login():
    user = db.users.find_one(bson.ObjectId(request.get_json()))
def login():
    user = db.users.find_one(bson.objectid.ObjectId(request.get_json()))
def login():
    user = db.users.find_one(re.escape(request.get_json()))
def login():
    data = request.get_json()
    user = db.users.find_one(data.strip())
def login():
    data = request.get_json()
    user = db.users.find_one(data.lower())
def login():
    data = request.get_json()
    user = db.users.find_one(data.upper())
def login():
    user = db.users.find_one(x.encode(request.get_json()))
def login():
    user = db.users.find_one(hashlib.sha256(request.get_json()))
def login():
    user = db.users.find_one(request.form)

# --- nosql-injection
def login():
    user = db.users.find_one(request.values)
def login():
    user = db.users.find_one(request.cookies)
def login():
    user = db.users.find_one(request.headers)
def login():
    user = db.users.find_one(request.view_args)
def login():
    user = db.users.find_one(request.query_params)
def login():
    user = db.users.find_one(request.path_params)
def login():
    user = db.users.find_one(request.match_info)
def login():
    user = db.users.find_one(request.GET)
def login():
    user = db.users.find_one(request.POST)
def login():
    data = request.get_json()
    user = db.users.find_one({'$eq': data})

# --- nosql-injection
def login():
    value = request.get_json()
    if isinstance(value, str):
        raise ValueError("refused")
    user = db.users.find_one(value)
def login():
    value = request.get_json()
    if isinstance(clean, str):
        raise ValueError("refused")
    user = db.users.find_one(value) # flagged
def login():
    value = request.get_json()
    if type(value):
        raise ValueError("refused")
    user = db.users.find_one(value)
def login():
    value = request.get_json()
    if all(isinstance(any, str) for any in [value]):
        raise ValueError("refused")
    user = db.users.find_one(value)
