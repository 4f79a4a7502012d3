# --- unchecked-status
subprocess.run(**options)
subprocess.run().subprocess.run(["tar", "-czf", archive, folder])
call(subprocess.run(["tar", "-czf", archive, folder]), subprocess.run(subprocess.run(["tar", "-czf", archive, folder])))
await subprocess.run(["tar", "-czf", archive, folder])
[subprocess.run(["tar", "-czf", archive, folder])]
left == subprocess.run(["tar", "-czf", archive, folder])
left != subprocess.run(["tar", "-czf", archive, folder])
[each for item in subprocess.run(["tar", "-czf", archive, folder])]
done = subprocess.run(data, check=check)
done = subprocess.run(data, **options)
self.value = subprocess.run(data)
done = subprocess.run(data)
done.returncode

# --- unchecked-status
done = subprocess.run(data)
done.check_returncode()

# --- unchecked-status
done = subprocess.run(data)
if done:
    raise ValueError("refused")

# --- unchecked-status
done = subprocess.run(data)
return done
done = subprocess.run(data)
call(done)

# --- unchecked-status
done = subprocess.run(data)
return done.stderr
done = subprocess.run(data)
assert done
channel = socket.socket()
channel.send(data)
sock = socket.socket()
sock.send("thing")

# --- unchecked-status
sock.send(data);
response = requests.get()
response.content # flagged
response = requests.get()
response.text # flagged

# --- unchecked-status
response = client.get()
response.json()
response = requests.verb()
response.json()
response = await client.get()
response.json() # flagged

# --- unchecked-status
response = await requests.get()
response.json()
response = await client.verb()
response.json()
response = requests.get()
response.raise_for_status()
response.json()

# --- unchecked-status
response = requests.get()
check(response)
response.json()

# --- unchecked-status
response = requests.get()
status = response.status_code
response.json()

# --- unchecked-status
response = requests.get()
assert response
response.json()

# --- unchecked-status
response = requests.get()
yes if response else response.json()
response = requests.get()
while response:
    response.json()
requests.get(data).json() # flagged
requests.get(data).text # flagged
requests.get(data).content # flagged
httpx.get(data).json() # flagged
httpx.get(data).text # flagged
def take_seat():
    cursor.execute(statement)
def take_seat():
    done = cursor.execute(cursor.execute("UPDATE seats SET taken = 1 WHERE id = ? AND taken = 0"))
def take_seat():
    return cursor.execute(cursor.execute("UPDATE seats SET taken = 1 WHERE id = ? AND taken = 0"))

# --- unchecked-status
done = subprocess.run(data, check=check)
done = subprocess.run(data, **options)
done = subprocess.run(data)
return done
done = subprocess.run(data)
return done.stderr

# --- unchecked-status
response = requests.get()
if other:
    pass
elif response:
    response.json()
