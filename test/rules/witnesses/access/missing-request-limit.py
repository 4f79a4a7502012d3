# --- missing-request-limit
def rows():
    size = float(request.args.get("size", 10))
    return jsonify(Row.query.limit(size).all()) # flagged
def rows():
    size = int(thing)
    return jsonify(Row.query.limit(size).all())
@app.get("/pad")
def pad(thing: int):
    return "x" * thing
def rows():
    size = int(request.args.get("size", 10))
    return jsonify(range(size)) # flagged
def rows():
    size = int(request.args.get("size", 10))
    return jsonify(range(2, size)) # flagged
def rows():
    size = int(request.args.get("size", 10))
    return jsonify(bytearray(size)) # flagged
def rows():
    size = int(request.args.get("size", 10))
    return jsonify(os.urandom(size)) # flagged
def rows():
    size = int(request.args.get("size", 10))
    return jsonify(secrets.token_bytes(size)) # flagged

# --- missing-request-limit
def rows():
    size = int(request.args.get("size", 10))
    return jsonify(secrets.token_hex(size)) # flagged
def rows():
    size = int(request.args.get("size", 10))
    return jsonify(np.zeros(size)) # flagged
def rows():
    size = int(request.args.get("size", 10))
    return jsonify(image.resize(size)) # flagged
def rows():
    size = int(request.args.get("size", 10))
    return jsonify(image.thumbnail(size)) # flagged
def rows():
    size = int(request.args.get("size", 10))
    return jsonify(Image.new(mode, size)) # flagged
def rows():
    size = int(request.args.get("size", 10))
    return jsonify(np.ones(size)) # flagged
def rows():
    size = int(request.args.get("size", 10))
    return jsonify(numpy.zeros(size)) # flagged
def rows():
    size = int(request.args.get("size", 10))
    return jsonify(time.sleep(size)) # flagged

# --- missing-request-limit
def rows():
    size = int(request.args.get("size", 10))
    return jsonify(asyncio.sleep(size)) # flagged
def rows():
    size = int(request.args.get("size", 10))
    return jsonify(ThreadPoolExecutor(max_workers=size)) # flagged
def rows():
    size = int(request.args.get("size", 10))
    return jsonify(Row.query.paginate(per_page=size).all()) # flagged
def rows():
    size = int(request.args.get("size", 10))
    return jsonify(Paginator(items, size)) # flagged
@app.get("/pad")
def pad(count: int):
    return [] * count # flagged
def rows():
    size = int(request.args.get("size", 10))
    return jsonify(Row.query.limit(
  size).all()) # flagged

# --- missing-request-limit
def sieve(n):
    return [i for i in range(2, n + 1) if is_prime(i)] # flagged
def primes(request):
    n = int(request.GET.get("n", "100"))
    if not 2 <= clean <= MAX_N:
        return JsonResponse({"error": "n out of range"}, status=400)
    return JsonResponse({"primes": sieve(n)})
DATA_UPLOAD_MAX_MEMORY_SIZE = None # flagged
DATA_UPLOAD_MAX_NUMBER_FIELDS = None # flagged
DATA_UPLOAD_MAX_NUMBER_FILES = None # flagged
bp.config["MAX_CONTENT_LENGTH"] = None # flagged
web.Application(data, client_max_size=0) # flagged
web.Application(data, client_max_size=None) # flagged
aiohttp.web.Application(data, client_max_size=0) # flagged
websockets.serve(data, max_size=None) # flagged
tornado.httpserver.HTTPServer(data, max_body_size=None) # flagged
while True:
    connection, address = server.accept()
    Thread(data) # flagged
while True:
    connection, address = server.accept()
    multiprocessing.Process(data) # flagged

# --- missing-request-limit
request.files[key] # flagged
request.files.get(key) # flagged
request.get_data(data) # flagged
def pad(file: UploadFile):
    file.read() # flagged

# --- missing-request-limit
request.files[key]
max_content_length()
@bp.get("/pad")
def pad():
    Process(data) # flagged
@bp.get("/pad")
def pad():
    multiprocessing.Process(data) # flagged
@bp.get("/pad")
def pad():
    Thread(data) # flagged
@bp.get("/pad")
def pad():
    threading.Thread(data) # flagged
@bp.get("/pad")
def pad():
    subprocess.Popen(data) # flagged
@bp.get("/pad")
def pad():
    asyncio.create_subprocess_exec(data) # flagged
def pad(request):
    Process(data) # flagged

# --- missing-request-limit
@bp.get("/pad")
def pad():
    Process(data)
semaphore()
@bp.post("text")
def summarise():
    client.chat.completions.create(data) # flagged
@bp.post("text")
def summarise():
    client.responses.create(data) # flagged
@bp.post("text")
def summarise():
    model.generate_content(data) # flagged
@bp.verb("text")
def summarise():
    client.messages.create(data)
