# entry: f
# data: ["192.168.1.10", "2001:db8::1", "10.0.0.0/8"]

import ipaddress as ip


def refused(action):
    try:
        return action()
    except (ValueError, TypeError) as error:
        return type(error).__name__


def f(texts):
    four, six, net = ip.ip_address(texts[0]), ip.ip_address(texts[1]), ip.ip_network(texts[2])
    small = ip.ip_network("192.0.2.0/29")
    interface = ip.ip_interface("192.0.2.5/24")
    return [
        str(four), repr(six), four.version, int(four), six.exploded, six.compressed, four.packed, four.is_private,
        six.is_global, ip.ip_address("127.0.0.1").is_loopback, ip.ip_address("224.0.0.1").is_multicast,
        four.reverse_pointer, str(four + 5), four < ip.ip_address("192.168.1.11"),
        hash(four) == hash(ip.ip_address(texts[0])),
        net.num_addresses, str(net.netmask), str(net.broadcast_address), net.prefixlen, str(net.hostmask), four in net,
        ip.ip_address("10.1.2.3") in net, [str(h) for h in small.hosts()],
        [str(s) for s in small.subnets(new_prefix=30)], str(small.supernet()),
        small.overlaps(ip.ip_network("192.0.2.4/30")), small.subnet_of(ip.ip_network("192.0.2.0/24")), len(list(small)),
        str(small[3]),
        str(interface.ip), str(interface.network), interface.with_netmask,
        [str(n) for n in ip.summarize_address_range(ip.ip_address("192.0.2.0"), ip.ip_address("192.0.2.5"))],
        [str(n) for n in ip.collapse_addresses([ip.ip_network("192.0.2.0/25"), ip.ip_network("192.0.2.128/25")])],
        [str(n) for n in ip.ip_network("192.0.2.0/28").address_exclude(ip.ip_network("192.0.2.0/30"))],
        str(ip.IPv4Address(1)), str(ip.IPv6Address("::ffff:1.2.3.4").ipv4_mapped),
        str(ip.ip_network("192.0.2.9/24", strict=False)), f"{four:x}",
        sorted(map(str, {four, ip.ip_address(texts[0])})), str(ip.ip_network("2001:db8::/126")[-1]),
        ip.v4_int_to_packed(1),
        [refused(lambda: ip.ip_address(t)) for t in ("256.1.1.1", "1.2.3", "1.2.3.04", "::1::", "x",
                "")] + [refused(lambda: ip.ip_network("192.0.2.9/24")), refused(lambda: ip.ip_network("10.0.0.0/33")),
                refused(lambda: four < six), refused(lambda: four + 2 ** 40)],
    ]
