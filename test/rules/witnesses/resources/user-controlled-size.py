# --- user-controlled-size
@tree.command(description="Find anagrams of a word")
async def anagram(interaction: discord.Interaction, word: str):
    box = int(word)
    found = {w for w in map("".join, itertools.permutations(box)) if w in DICTIONARY} # flagged
@tree.command(description="Find anagrams of a word")
async def anagram(interaction: discord.Interaction, word: str):
    box = float(word)
    found = {w for w in map("".join, itertools.permutations(box)) if w in DICTIONARY} # flagged
@tree.command(description="Find anagrams of a word")
async def anagram(interaction: discord.Interaction, word: str):
    box = int(word, base)
    found = {w for w in map("".join, itertools.permutations(box)) if w in DICTIONARY} # flagged
await request.read() # flagged
request.stream.read() # flagged
self.rfile.read() # flagged
def hash_upload(value: UploadFile):
    return parse(sheet.file.read())
def import_rows(sheet: Annotated[UploadFile]):
    await sheet.read() # flagged
while not buffer.endswith(b"\n"):
    buffer = buffer + sock.recv(data) # flagged
while not buffer.endswith(b"\n"):
    buffer += await sock.read(data) # flagged

# --- user-controlled-size
while not buffer.endswith(b"\n"):
    buffer.extend(sock.recv(data)) # flagged
data = sock.recv()
while not buffer.endswith(b"\n"):
    buffer += data # flagged

# --- user-controlled-size
data = await sock.read()
while not buffer.endswith(b"\n"):
    buffer += data # flagged
for each in all:
    buffer += sock.recv(data) # flagged
def data_received(self, data):
    self.buffer = self.buffer + data # flagged
def data_received(self, data):
    self.buffer.extend(data) # flagged
def received(self, data):
    self.buffer += data
async def read_message(reader):
    return await reader.readexactly(struct.unpack_from("i")) # flagged
async def read_message(reader):
    length = int.from_bytes(await reader.readexactly(4), "big")
    bytearray(length) # flagged
async def read_message(reader):
    length = int.from_bytes(await reader.readexactly(4), "big")
    self.recv_exact(length) # flagged
async def read_message(reader):
    length = int.from_bytes(await reader.readexactly(4), "big")
    self.recv(length)
