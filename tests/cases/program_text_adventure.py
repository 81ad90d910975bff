# entry: f
# data: ["look", "go north", "take lamp", "take dragon", "inventory", "go south", "go up", "use lamp", "go down", "dance", "quit", "look"]

class Room:
    def __init__(self, name, description, dark=False, items=()):
        self.name, self.description, self.dark = name, description, dark
        self.items, self.exits = set(items), {}

    def __repr__(self):
        return f"<Room {self.name}>"


def connect(a, direction, b):
    opposite = dict(zip(words := "north south up down".split(), (words[i ^ 1] for i in range(4))))
    a.exits[direction] = b
    b.exits[opposite[direction]] = a


class Game:
    commands = {}

    @staticmethod
    def command(*names):
        def register(function):
            for name in names:
                Game.commands[name] = function
            return function

        return register

    def __init__(self):
        hall, attic, cellar = Room("hall", "A large hall."), Room("attic", "Dusty.",
            items=["lamp", "rope"]), Room("cellar", "You see gold!", dark=True)
        connect(hall, "north", attic)
        connect(hall, "down", cellar)
        self.room, self.items, self.lit = hall, [], False

    def play(self):
        reply = "Welcome. " + self.look()
        while True:
            line = yield reply
            verb, _, rest = line.partition(" ")
            action = Game.commands.get(verb)
            if action is None:
                reply = f"I cannot {verb}."
                continue
            try:
                reply = action(self, rest)
            except KeyError as error:
                reply = f"No {error.args[0]} here."
            if reply is None:
                return f"Bye, you have {', '.join(self.items) or 'nothing'}."


@Game.command("look", "l")
def look(self, _=""):
    if self.room.dark and not self.lit:
        return "It is dark."
    return " ".join([self.room.description, *(f"There is a {item}." for item in sorted(self.room.items)),
            f"Exits: {', '.join(sorted(self.room.exits))}."])


Game.look = look


@Game.command("go")
def go(self, direction):
    if direction not in self.room.exits:
        raise KeyError(direction)
    self.room = self.room.exits[direction]
    return self.look()


@Game.command("take", "get")
def take(self, item):
    self.room.items.remove(item)
    self.items.append(item)
    return f"Taken: {item}."


@Game.command("inventory", "i")
def inventory(self, _):
    return "You carry: " + ", ".join(self.items or ["nothing"])


@Game.command("use")
def use(self, item):
    if item not in self.items:
        raise KeyError(item)
    self.lit = item == "lamp"
    return "The lamp burns." if self.lit else "Nothing happens."


@Game.command("quit")
def quit_game(self, _):
    return None


def f(lines):
    game = Game()
    session = game.play()
    print(next(session))
    log = []
    for line in lines:
        try:
            log.append(session.send(line))
        except StopIteration as stop:
            log.append(stop.value)
            break
        print(">", line, "\n" + log[-1])
    return [log, repr(game.room), sorted(Game.commands)]
