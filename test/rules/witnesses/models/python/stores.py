# --- code-injection
redis.register_script(request.args["name"]) # flagged
redis.script_load(request.args["name"]) # flagged

# --- nosql-injection
search.search(q=request.get_json()) # flagged
{"query_string": {"query": request.get_json()}} # flagged
{"script": request.get_json()} # flagged
table.scan(FilterExpression=request.get_json()) # flagged
table.query(KeyConditionExpression=request.get_json()) # flagged
driver.execute_query(request.get_json()) # flagged
graph.run(request.get_json()) # flagged
value.run(request.get_json())
search.search(body=request.get_json()) # flagged
search.search(query=request.get_json()) # flagged
search.delete_by_query(body=request.get_json()) # flagged
search.update_by_query(body=request.get_json()) # flagged
value.search(body=request.get_json())
search.search(body=
    request.get_json()) # flagged

# --- nosql-injection
es.update(index="orders", id=1, body={"script": {"source": request.get_json()}}) # flagged
es.update(index="orders", id=1, body={"script": {"inline": request.get_json()}}) # flagged
es.update(index="orders", id=1, body={"script": request.get_json()}) # flagged
es.update(index="orders", id=1, body={"script": {"source": "ctx._source.n += params.n", "params": request.get_json()}})

# --- code-injection
redis.eval(request.args["name"], count) # flagged
