from host import HostError, lookup, notify


def hook(rows):
    """One row for each order beyond its customer's limit; whoever looks after the customer gets a note."""
    beyond = []
    for row in rows:
        order, amount = row["order"], float(row["amount"])
        try:
            customer = lookup(row["customer"])
        except HostError as error:
            print(f"{order}: {error}")
            continue
        if amount > customer["limit"]:
            text = f"Order {order} of {customer['name']} comes to {amount:,.2f}, and the limit is {customer['limit']:,}."
            notify(customer["manager"], text)
            beyond.append({"order": order, "customer": customer["name"], "amount": amount, "limit": customer["limit"]})
    return beyond
