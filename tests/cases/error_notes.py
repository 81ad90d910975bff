# entry: f
# data: [3, 2, 1, 0]
# class: error
# cpython: 3.14

def f(values):
    for index, value in enumerate(values):
        try:
            6 // value
        except ZeroDivisionError as error:
            error.add_note(f"at index {index}")
            error.add_note("second note\n  with two lines")
            error.add_note("")
            raise
