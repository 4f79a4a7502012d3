# --- user-controlled-size
@tree.command(description="Find anagrams of a word")
async def anagram(interaction: discord.Interaction, word: str):
    range(int(word)) # flagged
@tree.command(description="Find anagrams of a word")
async def anagram(interaction: discord.Interaction, word: str):
    time.sleep(float(word)) # flagged
@tree.command(description="Find anagrams of a word")
async def anagram(interaction: discord.Interaction, word: str):
    time.sleep(int(word)) # flagged
@tree.command(description="Find anagrams of a word")
async def anagram(interaction: discord.Interaction, word: str):
    asyncio.sleep(float(word)) # flagged
@tree.command(description="Find anagrams of a word")
async def anagram(interaction: discord.Interaction, word: str):
    "text" * int(word) # flagged
@tree.command(description="Find anagrams of a word")
async def anagram(interaction: discord.Interaction, word: str):
    [] * int(word) # flagged
@tree.command(description="Find anagrams of a word")
async def anagram(interaction: discord.Interaction, word: str):
    os.urandom(int(word)) # flagged
@tree.command(description="Find anagrams of a word")
async def anagram(interaction: discord.Interaction, word: str):
    np.zeros(int(word)) # flagged

# --- user-controlled-size
range(value, sock.recv(1024)) # flagged
xrange(sock.recv(1024)) # flagged
[] * sock.recv(1024) # flagged
"text" * sock.recv(1024) # flagged
os.urandom(sock.recv(1024)) # flagged
secrets.token_bytes(sock.recv(1024)) # flagged
secrets.token_hex(sock.recv(1024)) # flagged
random.randbytes(sock.recv(1024)) # flagged
random.choices(k=sock.recv(1024)) # flagged
random.sample(value, sock.recv(1024)) # flagged
time.sleep(sock.recv(1024)) # flagged
asyncio.sleep(sock.recv(1024)) # flagged
itertools.repeat(what, sock.recv(1024)) # flagged
math.factorial(sock.recv(1024)) # flagged
factorial(sock.recv(1024)) # flagged
fibonacci(sock.recv(1024)) # flagged
fib(sock.recv(1024)) # flagged
ThreadPoolExecutor(sock.recv(1024)) # flagged
ThreadPoolExecutor(max_workers=sock.recv(1024)) # flagged
np.zeros(sock.recv(1024)) # flagged
np.ones(sock.recv(1024)) # flagged
np.empty(sock.recv(1024)) # flagged
np.random.rand(sock.recv(1024)) # flagged
numpy.zeros(sock.recv(1024)) # flagged

# --- user-controlled-size
numpy.ones(sock.recv(1024)) # flagged
Image.new(mode, (sock.recv(1024), other)) # flagged
Image.new(mode, (other, sock.recv(1024))) # flagged
image.resize(sock.recv(1024)) # flagged
image.thumbnail(sock.recv(1024)) # flagged
self.rfile.read(sock.recv(1024)) # flagged
file.read(sock.recv(1024)) # flagged
f.read(sock.recv(1024)) # flagged
stream.read(sock.recv(1024)) # flagged
request.stream.read(sock.recv(1024)) # flagged
environ['wsgi.input'].read(sock.recv(1024)) # flagged
sock.recv(sock.recv(1024)) # flagged
cursor.fetchmany(sock.recv(1024)) # flagged
Event.query.paginate(per_page=sock.recv(1024)) # flagged
Paginator(items, sock.recv(1024)) # flagged
a ** sock.recv(1024) # flagged
itertools.permutations(sock.recv(1024), r) # flagged
itertools.combinations(sock.recv(1024)) # flagged
itertools.combinations_with_replacement(sock.recv(1024)) # flagged
itertools.product(repeat=sock.recv(1024)) # flagged
itertools.product(sock.recv(1024)) # flagged
more_itertools.powerset(sock.recv(1024)) # flagged
powerset(sock.recv(1024)) # flagged
pow(a, sock.recv(1024)) # flagged

# --- user-controlled-size
text.ljust(sock.recv(1024)) # flagged
text.rjust(sock.recv(1024)) # flagged
text.zfill(sock.recv(1024)) # flagged
def events():
    return jsonify(Event.query.limit(min(request.args)).all())
def events():
    return jsonify(Event.query.limit(np.clip(request.args)).all())
def events():
    return jsonify(Event.query.limit(clamp(request.args)).all())
def events():
    value = request.args
    if value >= most:
        raise ValueError("refused")
    return jsonify(Event.query.limit(value).all())
def events():
    value = request.args
    if most < value:
        raise ValueError("refused")
    return jsonify(Event.query.limit(value).all())
def events():
    value = request.args
    if value <= most:
        return jsonify(Event.query.limit(value).all())

# --- user-controlled-size
def events():
    value = request.args
    if value < most:
        return jsonify(Event.query.limit(value).all())
def events():
    value = request.args
    if least <= value <= most:
        raise ValueError("refused")
    return jsonify(Event.query.limit(value).all())
def events():
    value = request.args
    if least < value <= most:
        raise ValueError("refused")
    return jsonify(Event.query.limit(value).all())
def events():
    value = request.args
    if least <= value < most:
        raise ValueError("refused")
    return jsonify(Event.query.limit(value).all())
def events():
    value = request.args
    if value <= 0:
        raise ValueError("refused")
    return jsonify(Event.query.limit(value).all())

# --- user-controlled-size
def events():
    value = request.args
    if value < 0:
        raise ValueError("refused")
    return jsonify(Event.query.limit(value).all())
def events():
    value = request.args
    if value < 1:
        raise ValueError("refused")
    return jsonify(Event.query.limit(value).all())
def events():
    value = request.args
    if value not in items:
        raise ValueError("refused")
    return jsonify(Event.query.limit(value).all())
def read_line(sock):
        value = sock.recv(1024)
        clean = max(value, min())
        buffer += sock.recv(clean)
