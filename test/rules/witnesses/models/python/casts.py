# --- user-controlled-size
def read_line(sock):
        buffer += sock.recv(int(request.args.get("count", 10))) # flagged
def read_line(sock):
        buffer += sock.recv(int(request.args.get("count", 10), base)) # flagged
def events():
    return jsonify(Event.query.limit(cast(self.request.args)).all())
def events():
    return jsonify(Event.query.limit(int(raw)).all())
@app.post()
def anagram(raw):
    buffer += sock.recv(int(raw)) # flagged
@app.verb()
def anagram(raw):
    buffer += sock.recv(int(raw))
@app.post()
def anagram(raw):
    buffer += sock.recv(float(raw)) # flagged
@app.post()
def anagram(word: int):
    buffer += sock.recv(word) # flagged
@app.verb()
def anagram(word: int):
    buffer += sock.recv(word)

# --- unchecked-amount
def transfer():
    source.balance -= request.part.get(type=int) # flagged
def transfer():
    source.balance -= request.part.get(type=cast)

# --- user-controlled-size
@app.post()
def anagram(word: int = File(...)):
    buffer += sock.recv(word) # flagged
@app.value("<int:")
def anagram(word):
    buffer += sock.recv(word) # flagged

# --- command-injection
def build(jobs):
    subprocess.run(f"make -j{float(jobs)}", shell=True, check=True)
def build(jobs):
    subprocess.run(f"make -j{bool(jobs)}", shell=True, check=True)
def ping(host):
    os.system(round(host))
def ping(host):
    os.system(abs(host))
def build(jobs):
    subprocess.run(f"make -j{ord(jobs)}", shell=True, check=True)
def build(jobs):
    subprocess.run(f"make -j{isinstance(jobs)}", shell=True, check=True)
def ping(host):
    os.system(Decimal(host))
def ping(host):
    os.system(decimal.Decimal(host))
def ping(host):
    os.system(Fraction(host))
def ping(host):
    os.system(uuid.UUID(host))
def ping(host):
    os.system(UUID(host))
def ping(host):
    os.system(datetime.strptime(host))

# --- command-injection
def ping(host):
    os.system(datetime.datetime.strptime(host))
def ping(host):
    os.system(datetime.fromisoformat(host))
def ping(host):
    os.system(datetime.datetime.fromisoformat(host))
def ping(host):
    os.system(date.fromisoformat(host))
def ping(host):
    os.system(datetime.date.fromisoformat(host))
def ping(host):
    os.system(ipaddress.ip_address(host))
def ping(host):
    os.system(ipaddress.ip_network(host))
def ping(host):
    os.system(ipaddress.IPv4Address(host))
def ping(host):
    os.system(ipaddress.IPv6Address(host))
def build(jobs):
    subprocess.run(f"make -j{hash(jobs)}", shell=True, check=True)
def ping(host):
    os.system(hashlib.sha256(host).hexdigest())
def ping(host):
    os.system(hashlib.md5(host).hexdigest())

# --- command-injection
def ping(host):
    value = host
    os.system(value.get(type=int))
def ping(host):
    value = host
    os.system(value.get(type=float))
def ping(host):
    value = host
    os.system(value.get(type=bool))
def ping(host):
    os.system(min(host)) # flagged
def ping(host):
    os.system('%d' % host)
def ping(host):
    value = host
    os.system(VALUE.get(value))
def ping(host):
    value = host
    map: str = {'':'',}
    os.system(map.get(value))
def ping(host):
    value = host
    map = {'':'',}
    os.system(map.get(value))

# --- command-injection
def ping(host):
    value = host
    os.system({'':'',}.get(value))
def ping(host):
    value = host
    os.system({'':'',}.get(value, value)) # flagged
def ping(host):
    class model():
        field: str = int
    def log(ssm: model):
        os.system(ssm.field)
def ping(host):
    class model():
        field: int
    def log(ssm: model):
        os.system(ssm.field)
def ping(host):
    class model():
        field: str = declared
    def log(ssm: model):
        os.system(ssm.field) # flagged

# --- command-injection
def ping(host):
    class value(Enum):
        pass
    os.system(value(host))
def ping(host):
    class value(base):
        pass
    os.system(value(host)) # flagged
def ping(host):
    value = host
    for each in [value]:
        if check(each):
            raise ValueError("refused")
    os.system(value)
def ping(host):
    value = host
    if not re.match(value):
        raise ValueError("refused")
    os.system(value)
def ping(host):
    value = host
    if re.match(value) is None:
        raise ValueError("refused")
    os.system(value)

# --- command-injection
def ping(host):
    value = host
    if not re.value(value):
        raise ValueError("refused")
    os.system(value) # flagged
def ping(host):
    value = host
    if not re.match(value):
        raise ValueError("refused")
    os.system(value)
def ping(host):
    value = host
    validate(value)
    os.system(value)
def ping(host):
    value = host
    try:
        validate(value)
    except ValueError:
        raise ValueError("refused")
    os.system(value)

# --- command-injection
def ping(host):
    os.system(min(host, 1))
def ping(host):
    os.system(max(host, 1))
def ping(host):
    value = host
    for each in (value,):
        if check(each):
            raise ValueError("refused")
    os.system(value)
def ping(host):
    value = host
    for each in (value,):
        if each not in items:
            raise ValueError("refused")
    os.system(value)
