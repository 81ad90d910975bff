# entry: f
# data: null
# class: error

class Item:
    def __repr__(self):
        return f"Item({self.nme})"


def f(_):
    print("items:")
    print([Item(), Item()])
