# entry: f
# data: {"name": "Ann", "age": 30}
# class: error

def f(person):
    return "Name: " + person["name"] + ", age: " + person["age"]
