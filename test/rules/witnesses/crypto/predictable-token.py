# --- predictable-token
object["generate_token"] = hashlib.md5(str(user_id).encode()).hexdigest() # flagged
{"generate_token": hashlib.md5(str(user_id).encode()).hexdigest()} # flagged
callee(data, generate_token=hashlib.md5(str(user_id).encode()).hexdigest()) # flagged
generate_token = value
session_id = uuid1() # flagged
session_id = uuid.getnode() # flagged
session_id = "GC-%X-%04d" % (int(time.time()), next(_counter) % 10000) # flagged
session_id = time.time_ns() # flagged
session_id = time.monotonic() # flagged
session_id = datetime.now() # flagged
session_id = datetime.datetime.now() # flagged
session_id = datetime.utcnow() # flagged
session_id = datetime.datetime.utcnow() # flagged
session_id = os.getpid() # flagged
session_id = ObjectId() # flagged
session_id = bson.ObjectId() # flagged
generate_token = id(object) # flagged
session_id = arrow.utcnow() # flagged
session_id = pendulum.now() # flagged
session_id = timezone.now() # flagged
session_id = socket.gethostname() # flagged
reset_token = hashlib.sha256(thing).hexdigest()
def make_api_key():
    np.random.seed(data) # flagged

# --- predictable-token
def make_api_key():
    random.Random(round_number) # flagged
random.seed(data) # flagged
session_id = random.Lottery()
random.seed(data)
def make_api_key():
    body
object["code"] = "GC-%X-%04d" % (int(time.time()), next(_counter) % 10000) # flagged
{"code": "GC-%X-%04d" % (int(time.time()), next(_counter) % 10000)} # flagged
callee(data, code="GC-%X-%04d" % (int(time.time()), next(_counter) % 10000)) # flagged
def code():
    return "GC-%X-%04d" % (int(time.time()), next(_counter) % 10000) # flagged
code = str(uuid.uuid1()) # flagged
def new_gift_card(cents):
    code = time.time() # flagged
def new_gift_card(cents):
    code = time.time_ns() # flagged
def new_gift_card(cents):
    code = datetime.now() # flagged
def new_gift_card(cents):
    code = datetime.datetime.now() # flagged
def new_gift_card(cents):
    code = datetime.utcnow() # flagged

# --- predictable-token
from random import seed as imported_seed
def new_gift_card(cents):
    code = next(counter) # flagged
class pick_winner():
    imported_seed(round_number) # flagged
class pick_winner():
    Random(round_number) # flagged
class pick_winner():
    rng.seed(round_number) # flagged
class draw():
    random.seed(round_number)
def generate_voucher():
    stamp = int(time.time()) # flagged
    return text + str(stamp)
def generate_voucher():
    stamp = int(time.time()) # flagged
    return text % (data, stamp)
def generate_voucher():
    stamp = int(time.time()) # flagged
    return hashlib.md5(stamp).hexdigest()
def generate_voucher():
    stamp = time
    return f"a {stamp} b"

# --- predictable-token
def name():
    stamp = int(time.time())
    return f"a {stamp} b"
