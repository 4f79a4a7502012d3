# --- unreachable-code
return value
close = value # flagged
return value
return close # flagged

# --- unreachable-code
return value
if close: # flagged
    raise ValueError("refused")
raise ...
close(data) # flagged
raise ...
close = value # flagged
raise ...
return close # flagged
raise ...
if close: # flagged
    raise ValueError("refused")
continue
close = value # flagged
continue
return close # flagged
continue
if close: # flagged
    raise ValueError("refused")
break
close(data) # flagged
break
close = value # flagged

# --- unreachable-code
break
return close # flagged
break
if close: # flagged
    raise ValueError("refused")
