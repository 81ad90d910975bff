# entry: f
# data: 25

class Temperature:
    def __init__(self, celsius):
        self.celsius = celsius

    @property
    def celsius(self):
        """Degrees of Celsius."""
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError(f"{value} is below absolute zero")
        self._celsius = value

    @celsius.deleter
    def celsius(self):
        self._celsius = 0

    @property
    def fahrenheit(self):
        return self.celsius * 9 / 5 + 32

    @fahrenheit.setter
    def fahrenheit(self, value):
        self.celsius = (value - 32) * 5 / 9

    kelvin = property(lambda self: self.celsius + 273.15, doc="Kelvins.")
    write_only = property(fset=lambda self, value: setattr(self, "written", value))


class Loud(Temperature):
    @property
    def celsius(self):
        return f"{super().celsius}!"

    @Temperature.fahrenheit.getter
    def fahrenheit(self):
        return "own getter"


class Hidden(Temperature):
    celsius = 7


class Failing:
    @property
    def value(self):
        return self.missing

    def __getattr__(self, name):
        return f"fallback for {name}"


class Circle:
    def __init__(self, r):
        self.r = r

    @property
    def area(self):
        return 3 * self.r ** 2

    def __setattr__(self, name, value):
        if name == "r" and value < 0:
            raise ValueError("negative radius")
        object.__setattr__(self, name, value)


def refused(action):
    try:
        return action()
    except (AttributeError, ValueError, TypeError) as error:
        return f"{type(error).__name__}: {error}"


def f(degrees):
    t = Temperature(degrees)
    seen = [t.celsius, t.fahrenheit, t.kelvin]
    t.fahrenheit = 212
    seen.append(t.celsius)
    t.celsius += 1
    seen.append(t.celsius)
    del t.celsius
    seen.append(t.celsius)
    t.write_only = "w"
    loud = Loud.__new__(Loud)
    loud._celsius = 3
    circle = Circle(2)
    circle.r *= 2
    prop = Temperature.celsius
    return [
        seen, t.written, loud.celsius, loud.fahrenheit, refused(lambda: setattr(loud, "celsius", 1)),
        Hidden.__new__(Hidden).celsius,
        refused(lambda: Temperature(-300)), refused(lambda: setattr(t, "kelvin", 1)),
        refused(lambda: delattr(t, "kelvin")),
        refused(lambda: t.write_only), refused(lambda: setattr(circle, "r", -1)), circle.area,
        refused(lambda: setattr(circle, "area", 1)),
        prop.__doc__, Temperature.kelvin.__doc__, type(prop).__name__, prop.fget(t), prop.fset is not None,
        Temperature.kelvin.fset,
        Failing().value, isinstance(vars(Temperature)["kelvin"], property), "celsius" in vars(t),
    ]
