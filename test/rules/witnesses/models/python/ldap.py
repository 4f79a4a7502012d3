# --- ldap-injection
def find(conn, username):
    query = f"(&(objectClass=person)(uid={username}))"
    conn.search_st("dc=example,dc=com", ldap.SCOPE_SUBTREE, query) # flagged
def find(conn, username):
    query = f"(&(objectClass=person)(uid={username}))"
    conn.search_ext_s("dc=example,dc=com", ldap.SCOPE_SUBTREE, query) # flagged
def find(conn, username):
    query = f"(&(objectClass=person)(uid={username}))"
    conn.search_ext("dc=example,dc=com", ldap.SCOPE_SUBTREE, query) # flagged
def find(conn, username):
    query = f"(&(objectClass=person)(uid={username}))"
    conn.search_s(query, ldap.SCOPE_SUBTREE) # flagged
def find(conn, username):
    query = f"(&(objectClass=person)(uid={username}))"
    conn.search_s(filterstr=query) # flagged
def find(conn, username):
    query = f"(&(objectClass=person)(uid={username}))"
    conn.search_ext_s(filterstr=query) # flagged
def find(conn, username):
    query = f"(&(objectClass=person)(uid={username}))"
    conn.search(search_filter=query) # flagged
def find(conn, username):
    query = f"(&(objectClass=person)(uid={username}))"
    conn.search(search_base=query) # flagged

# --- ldap-injection
def find(conn, username):
    query = f"(&(objectClass=person)(uid={username}))"
    conn.simple_bind_s(query) # flagged
def find(conn, username):
    query = f"(&(objectClass=person)(uid={username}))"
    conn.bind_s(query) # flagged
def find(conn, username):
    query = f"(&(objectClass=person)(uid={username}))"
    conn.delete_s(query) # flagged
def find(conn, username):
    query = f"(&(objectClass=person)(uid={username}))"
    conn.modify_s(query) # flagged
def find(conn, username):
    query = f"(&(objectClass=person)(uid={username}))"
    conn.paged_search(search_filter=query) # flagged
def find(conn, username):
    query = f"(&(objectClass=person)(uid={username}))"
    Connection(server, user=query) # flagged
def find(conn, username):
    query = f"(&(objectClass=person)(uid={username}))"
    ldap3.Connection(server, user=query) # flagged
def everyone(conn):
    match = connection.search(BASE, f"{name}") # flagged

# --- ldap-injection
def everyone(conn):
    match = connection.search(f"{name}", search) # flagged
def find(conn, username):
    name = ldap.filter.filter_format(username)
    return conn.search_s(BASE, SCOPE_SUBTREE, f"(uid={name})")
def find(conn, username):
    name = filter_format(username)
    return conn.search_s(BASE, SCOPE_SUBTREE, f"(uid={name})")
def find(conn, username):
    name = thing(username)
    return conn.search_s(BASE, SCOPE_SUBTREE, f"(uid={name})") # flagged

# --- ldap-injection
conn.search_s(BASE, SCOPE_SUBTREE, 
    "(uid=%s)" % username) # flagged
