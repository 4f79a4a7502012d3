# --- model-output-executed
class Shell(BaseTool):
    def _run(self, command):
        connection.fetch(command) # flagged

# --- sql-injection
async def mirror(request):
    return await self.client.fetchrow(f"https://mirror.example.com/{request.args.get('page')}") # flagged
async def mirror(request):
    return await self.client.fetchval(f"https://mirror.example.com/{request.args.get('page')}") # flagged
async def mirror(request):
    return await self.client.execute_fetchall(f"https://mirror.example.com/{request.args.get('page')}") # flagged
async def mirror(request):
    return await self.client.prepare(f"https://mirror.example.com/{request.args.get('page')}") # flagged
async def mirror(request):
    return await database.fetch_val(f"https://mirror.example.com/{request.args.get('page')}") # flagged
async def mirror(request):
    return await database.fetch_all(query=f"https://mirror.example.com/{request.args.get('page')}") # flagged
async def mirror(request):
    return await database.fetch_one(query=f"https://mirror.example.com/{request.args.get('page')}") # flagged
async def mirror(request):
    return await database.iterate(f"https://mirror.example.com/{request.args.get('page')}") # flagged
