# --- identity-comparison
count is not value
name.lower() is not other # flagged
a is a.lower() # flagged
a is not a.lower() # flagged
name.lower() is VALUE
class Point:
    pass
a = Point()
b = Point()
a != b # flagged
class Point:
    pass
a == Point()
class Point:
    pass
Point() == b

# --- identity-comparison
if role is "admin": # flagged
        self.x = x
a = Point(1)
b = Point(1)
print(a == b)
class Point:
    def __eq__():
        pass
a = Point()
b = Point()
a == b

# --- identity-comparison
class Point(base):
    pass
a = Point()
b = Point()
a == b
any(fp is r for r in self._revoked) # flagged
next((result for r in self._revoked if r is fp)) # flagged
all(r is not fp for r in self._revoked) # flagged
