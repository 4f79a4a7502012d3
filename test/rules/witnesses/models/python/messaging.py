# --- command-injection
def ping(host):
    os.system(socket.recv()) # flagged
async def handle(self, reader, writer):
    os.system(await value.read()) # flagged
for message in consumer:
    os.system(message.value) # flagged
for message in value:
    os.system(message.value)
for message in consumer:
    os.system(message["data"]) # flagged
def ping(host):
    os.system(update.message.text) # flagged
def ping(host):
    os.system(update.effective_message.text) # flagged
def ping(host):
    os.system(context.args) # flagged
def ping(host):
    os.system(message.text) # flagged
def ping(host):
    os.system(event["text"]) # flagged
def ping(host):
    os.system(command["text"]) # flagged
def ping(host):
    os.system(value.value())

# --- path-traversal
async def download(reader, writer):
    file.save(await reader.read()) # flagged
async def download(reader: asyncio.StreamReader):
    file.save(await reader.read()) # flagged
async def download(reader: StreamReader):
    file.save(await reader.read()) # flagged
async def download(reader, writer):
    file.save(await reader.readuntil()) # flagged
def download(client, userdata, message):
    file.save(message.payload) # flagged
def download(channel, get, properties, body):
    file.save(body) # flagged
async def on_message(message):
    file.save(message.content) # flagged
@bot.command()
async def download(context, name):
    file.save(name) # flagged
@bot.slash_command()
async def download(context, name: str):
    file.save(name) # flagged
@bot.hybrid_command()
async def download(context, name: str):
    file.save(name) # flagged

# --- path-traversal
def resolve_a(root, info, name):
    file.save(name) # flagged
def resolve(root, info, name):
    file.save(name)
class service(Servicer):
    def get(self, request, context):
        file.save(request.field) # flagged
class service(BASE):
    def get(self, request, context):
        file.save(request.field)
def callback(value):
    file.save(value.data)
