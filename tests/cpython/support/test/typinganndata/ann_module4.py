a: int = 3
b: str = "four"
