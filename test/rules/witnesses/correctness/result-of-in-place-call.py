# --- result-of-in-place-call
ordered = items.sort(key=key) # flagged
ordered = items.sort(reverse=reverse) # flagged
ordered = items.sort(key=key, reverse=reverse) # flagged
items = items.extend(data) # flagged
items = items.insert(data) # flagged
items = items.remove(data) # flagged
items = items.reverse() # flagged
return items.sort() # flagged
print(items.sort()) # flagged
for each in items.sort(): # flagged
    pass
for each in items.reverse(): # flagged
    pass
len(items.append(data)) # flagged
return random.shuffle(data) # flagged
