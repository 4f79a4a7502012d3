# --- endless-recursion
def factorial(data):
    body
def factorial(self): # flagged
    self.factorial()
@decorator
def factorial():
        return n * factorial(n - 1)
def factorial():
    factorial = other
    def factorial(data):
        return n * factorial(n - 1)
@property
def name(self):
    if condition:
            return self.name
@name.setter
def name(self, given):
    self.name = value # flagged
