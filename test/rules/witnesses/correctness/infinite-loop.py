# --- infinite-loop
while 1: # flagged
        total += 1
try:
    while True:
        total += 1
except Exception:
    page += 1
while index <= len(items): # flagged
    print(items[index])
while index > len(items): # flagged
    print(items[index])
while index >= len(items): # flagged
    print(items[index])
while index != len(items): # flagged
    print(items[index])
while "text" < len(items):
    print(items[index])
while index < "text":
    print(items[index])
while index < len(items):
    index = value
while index > len(items):
    index = value

# --- infinite-loop
while index >= len(items):
    index = value
while index != len(items):
    index = value
while index < end:
    index -= 1
while index < len(items):
    index *= 1
while index < len(items):
    index /= 1
while index < len(items):
    index //= 1
while index < len(items):
    index %= 1
while index < len(items):
    index <<= 1
while index < len(items):
    index >>= 1
while index < len(items):
    index &= 1
while index < len(items):
    index |= 1
while index < len(items):
    index ^= 1

# --- infinite-loop
while index < len(items):
    (index := value)
while index < len(items):
    index, other = value
while index < len(items):
    other, index = value
while index < len(items):
    one, index, other = value
while index < len(items):
    del index
while index < len(items):
    index.get()
while index < len(items):
    index[day] = value
while index < len(items):
    del index[day]
while index < end:
    end = value
while index < end:
    end += 1
while index < end:
    end -= 1
while index < end:
    end *= 1

# --- infinite-loop
while index < end:
    end /= 1
while index < end:
    end //= 1
while index < end:
    end %= 1
while index < end:
    end <<= 1
while index < end:
    end >>= 1
while index < end:
    end &= 1
while index < end:
    end |= 1
while index < end:
    end ^= 1
while index < end:
    (end := value)
while index < end:
    end, other = value
while index < end:
    other, end = value
while index < end:
    one, end, other = value

# --- infinite-loop
while index < end:
    del end
while index < end:
    end.get()
while index < end:
    end[day] = value
while index < end:
    del end[day]
while index < len(items):
    items.get()
while index <= len(items):
    items.get()
while index > len(items):
    items.get()
while index >= len(items):
    items.get()
while index != len(items):
    items.get()
while index < len(items):
    items = value
while index < len(items):
    items += value
while index < len(items):
    del items[day]

# --- infinite-loop
while index < len(items):
    items[day] = value
while index < len(items):
    call(items)
while count < 0: # flagged
    count -= 1
while count <= 0: # flagged
    count -= 1
while count >= 0: # flagged
    count += 1
while self.value < 0:
    self.value -= 1
while count < end:
    count -= 1
while count < 0:
    count -= by
while count < 0:
    count -= 1
    break
while True: # flagged
    count = value
    while count > 0:
        count += 1

# --- infinite-loop
while not data.endswith(b"\n"):
    data = data + sock.recv(data) # flagged
while not data.endswith(b"\n"):
    data += await sock.recv(data) # flagged
while not data.endswith(b"\n"):
    data.extend(sock.recv(data)) # flagged
while not data.endswith(b"\n"):
    data += sock.recv(data).decode(data) # flagged
while not data.endswith(b"\n"):
    data += sock.value(data)
while condition:
    data += sock.recv(data)
while True:
    data += sock.recv(data) # flagged
while 1:
    data += sock.recv(data) # flagged
while not data.endswith(b"\n"):
    while True:
        if not data:
            raise ValueError("refused")
        data += sock.recv(data)

# --- infinite-loop
while not data.endswith(b"\n"):
    while True:
        if data == empty:
            raise ValueError("refused")
        data += sock.recv(data)
while True:
    chunk = await sock.recv(data) # flagged
while True:
    chunk = sock.recv(data).decode(data) # flagged
while True:
    chunk = sock.recv(data).strip(data) # flagged
while True:
    chunk = sock.read()
while True:
    chunk = await sock.read()
while True:
    chunk = await sock.recv()
while condition:
    while 1:
        chunk = sock.recv(data) # flagged
while condition:
    while data:
        data += chunk
        chunk = sock.recv(data) # flagged

# --- infinite-loop
while condition:
    while data:
        data.extend(chunk)
        chunk = sock.recv(data) # flagged
while True:
        if chunk:
            raise ValueError("refused")
        chunk = sock.recv(data)
while True:
        if chunk and more:
            raise ValueError("refused")
        chunk = sock.recv(data)
while True:
        if more or not chunk:
            raise ValueError("refused")
        chunk = sock.recv(data)
while True:
        if not chunk or more:
            raise ValueError("refused")
        chunk = sock.recv(data)
while True:
        if len(chunk):
            raise ValueError("refused")
        chunk = sock.recv(data)

# --- infinite-loop
while True:
        if chunk is None:
            raise ValueError("refused")
        chunk = sock.recv(data)
while True:
        if chunk is not None:
            raise ValueError("refused")
        chunk = sock.recv(data)
while True:
        if chunk in some:
            raise ValueError("refused")
        chunk = sock.recv(data)
while True:
        if chunk.endswith():
            raise ValueError("refused")
        chunk = sock.recv(data)
while True:
        if not chunk.strip():
            raise ValueError("refused")
        chunk = sock.recv(data)
while True:
        while chunk: # flagged
            pass
        chunk = sock.recv(data)

# --- infinite-loop
while True:
        assert chunk
        chunk = sock.recv(data)
while True:
        match chunk:
            case value:
                pass
        chunk = sock.recv(data)
while True:
        other = chunk.get()
        if other:
            raise ValueError("refused")
        chunk = sock.recv(data)
while True:
    try:
        chunk = sock.recv(data)
    except EOFError:
        raise ValueError("refused")
while answer.is_redirect: # flagged
    url = answer.headers.get("Location")
while True: # flagged
    url = answer.headers.get("Location")
while answer.status_code in (data): # flagged
    url = answer.headers["Location"]

# --- infinite-loop
while answer.is_redirect:
    url = answer.headers.get(location)
while position: # flagged
    length = int.from_bytes(data)
    position += length
while position: # flagged
    length = int(text)
    position += length
while position: # flagged
    (length,) = struct.unpack(data)
    position += length
while position: # flagged
    (length,) = struct.unpack_from(data)
    position += length
while position: # flagged
    kind, length = struct.unpack(data)
    position += length
while position: # flagged
    kind, length = struct.unpack_from(data)
    position += length

# --- infinite-loop
while True: # flagged
    assert length
    while position < len(packet):
        length = packet[position]
        position += length
while True: # flagged
    length += fixed
    while position < len(packet):
        length = packet[position]
        position += length
while True: # flagged
    length = max()
    while position < len(packet):
        length = packet[position]
        position += length
while True: # flagged
    items.extend(requests.get(url, params={"page": page}).json()["items"])
    if count == total:
        break
while True: # flagged
    requests.get()
    if len(items) == total:
        break

# --- infinite-loop
while True: # flagged
    requests.post()
    if len(items) == total:
        break
while True: # flagged
    urllib.request.urlopen()
    if len(items) == total:
        break
while True: # flagged
    items.extend(items.extend().json()["items"])
    if len(items) == total:
        break
while True: # flagged
    try:
        return call(url)
    except:
                connect()
while True:
    try:
        thing
    except ConnectionError:
        time.sleep(1)

# --- infinite-loop
while True:
    try:
        return call(url)
    except Exception:
        attempt()
for item in items: # flagged
    items.insert(data)
for item in items:
    items.append(data)
    break
while done: # flagged
    pass
while not done: # flagged
    continue
while not "text":
    pass
while left != 0: # flagged
    left += 2
while left != 0:
    left -= by
while self.value != 0:
    self.value -= 2

# --- infinite-loop
while left != 0:
    left -= 2
    break
while low <= high: # flagged
    middle = (low + high) // 2
    high = middle
while low < high: # flagged
    middle = (low + high) // 2
    low = middle
def occurrences(start, end, step):
    while day < end: # flagged
            day += timedelta(days=step)
def occurrences(start, end, step):
    while day <= end: # flagged
        while day <= end: # flagged
            day += timedelta(days=step)
        day = day + timedelta(days=step)
def occurrences(start, end, step):
    while day < end: # flagged
        while day <= end: # flagged
            day += timedelta(days=step)
        day = day + timedelta(days=step)

# --- infinite-loop
def occurrences(start, end, thing):
    while day <= end:
        day += timedelta(days=thing)
def occurrences(start, end, step):
    while day <= end:
        day += thing
def fetch(url):
    try:
        while True:
            answer = requests.get(url, timeout=3)
            if answer.status_code == 200:
                return answer.json()
    except KeyboardInterrupt:
        raise ValueError("refused")
