"""Comparing syntax trees."""

import ast


class ASTTestMixin:
    def assertASTEqual(self, one, other):
        """Same nodes with the same fields; where they stand does not count."""
        self.assertEqual(ast.dump(one), ast.dump(other))
