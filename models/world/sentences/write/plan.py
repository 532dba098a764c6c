"""The order of telling: a brief as a row of moves, each with what it brings in and what it says."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from typing import Literal

from models.world.brief import Brief, Position, Related, Relation
from models.world.sentences.write.phrases.nouns import Nouns

Form = Literal["intro", "list", "place", "relate", "sides", "row", "column", "beside", "corners"]


@dataclass(frozen=True)
class Move:
    """One step. `intro`: brings in, at a place or not; `list`: several things without more; `place`: of what is
    known; `relate`: the subjects' relation to the objects; `sides`: subjects[0] left and [1] right of the object;
    `row`, `column`: from left to right, from top to bottom; `beside`: two that are alike; `corners`: two that are
    alike at positions[0] and [1]."""

    form: Form
    subjects: tuple[str, ...]
    relation: Relation | None = None
    objects: tuple[str, ...] = ()
    positions: tuple[Position, ...] = ()

    @property
    def refs(self) -> tuple[str, ...]:
        return (*self.subjects, *self.objects)


class Planner:
    def __init__(self, r: random.Random, brief: Brief, nouns: Nouns) -> None:
        self.r = r
        self.brief = brief
        self.nouns = nouns
        self.places: dict[str, list[Position]] = {}
        for placed in brief.places:
            self.places.setdefault(placed.ref, []).append(placed.position)
        self.told: set[str] = set()
        self.facts = self._facts()

    # Facts that are told together

    def _facts(self) -> list[Move]:
        relations = list(self.brief.relations)
        facts: list[Move] = []
        facts += self._take_sides(relations, alike=True)
        facts += self._take_rows(relations, "left of", "row")
        facts += self._take_rows(relations, "above", "column")
        facts += self._take_sides(relations, alike=False)
        facts += self._take_alike(relations)
        grouped: dict[tuple[Relation, tuple[str, ...]], list[str]] = {}
        for related in relations:
            grouped.setdefault((related.relation, related.objects), []).append(related.subject)
        for (relation, objects), subjects in grouped.items():
            if len(subjects) > 1 and set(subjects) & set(self.places):  # no list
                facts += [Move("relate", (subject,), relation, objects) for subject in subjects]
            else:
                facts.append(Move("relate", tuple(subjects), relation, objects))
        return facts

    def _take_rows(self, relations: list[Related], relation: Relation, form: Form) -> list[Move]:
        """Chains of at least three that nothing else tells apart."""
        after = {x.subject: x for x in relations if x.relation == relation}
        before = {x.objects[0] for x in after.values()}
        found: list[Move] = []
        for start in [ref for ref in after if ref not in before]:
            chain = [start]
            while (link := after.get(chain[-1])) and link.objects[0] not in chain:
                chain.append(link.objects[0])
            placed = {tuple(self.places.get(ref, ())) for ref in chain}
            steps = [after[ref] for ref in chain[:-1]]
            if len(chain) < 3 or len(placed) > 1 or not all(step in relations for step in steps):
                continue
            for step in steps:
                relations.remove(step)
            positions = tuple(placed.pop())
            for ref in chain:
                self.places.pop(ref, None)
            found.append(Move(form, tuple(chain), relation, (), positions))
        return found

    def _take_sides(self, relations: list[Related], alike: bool) -> list[Move]:
        found: list[Move] = []
        for left in [x for x in relations if x.relation == "left of"]:
            right = next((x for x in relations if x.relation == "right of" and x.objects == left.objects), None)
            if right is None or left not in relations or right not in relations:
                continue
            if {left.subject, right.subject} & set(self.places):
                continue
            if alike != self.nouns.twins(left.subject, right.subject) or (not alike and self.r.random() < 0.3):
                continue
            if sum(x.objects == left.objects and x.relation in ("left of", "right of") for x in relations) > 2:
                continue
            relations.remove(left)
            relations.remove(right)
            found.append(Move("sides", (left.subject, right.subject), None, left.objects))
            if alike:
                self.nouns.side |= {left.subject: "left", right.subject: "right"}
        return found

    def _take_alike(self, relations: list[Related]) -> list[Move]:
        """Two that are alike and stand next to one another, or in two places."""
        found: list[Move] = []
        for related in list(relations):
            if related.relation in ("left of", "next to") and self.nouns.twins(related.subject, related.objects[0]):
                relations.remove(related)
                found.append(Move("beside", (related.subject, related.objects[0])))
                if related.relation == "left of":
                    self.nouns.side |= {related.subject: "left", related.objects[0]: "right"}
        refs = list(self.places)
        for i, a in enumerate(refs):
            for b in refs[i + 1 :]:
                alike = a in self.places and b in self.places and self.nouns.twins(a, b)
                if alike and len(self.places[a]) == len(self.places[b]) == 1:
                    positions = (*self.places.pop(a), *self.places.pop(b))
                    found.append(Move("corners", (a, b), None, (), positions))
                    if positions == ("left", "right"):
                        self.nouns.side |= {a: "left", b: "right"}
        return found

    # The order

    def _intro(self, refs: list[str]) -> Move:
        positions = self.places.get(refs[0], [])
        if positions:
            together = [x for x in refs if self.places.get(x) == positions and x not in self.told]
            for ref in together:
                self.places.pop(ref, None)
            return Move("intro", tuple(together), None, (), tuple(positions))
        return Move("intro", (refs[0],))

    def _components(self) -> list[list[str]]:
        parent = {entry.ref: entry.ref for entry in self.brief.objects}

        def root(ref: str) -> str:
            while parent[ref] != ref:
                ref = parent[ref]
            return ref

        for fact in self.facts:
            for other in fact.refs[1:]:
                parent[root(other)] = root(fact.refs[0])
        groups: dict[str, list[str]] = {}
        for entry in self.brief.objects:
            groups.setdefault(root(entry.ref), []).append(entry.ref)
        return list(groups.values())

    def moves(self) -> list[list[Move]]:
        """The moves, in clusters that hang together."""
        components = self._components()
        loose = [c[0] for c in components if len(c) == 1 and c[0] not in self.places]
        tied = [c for c in components if len(c) > 1 or c[0] in self.places]
        if len(tied) > 1 and self.r.random() < 0.2:
            self.r.shuffle(tied)
        # things that share a place and nothing else are told together
        shared: dict[tuple[Position, ...], list[str]] = {}
        clusters: list[list[Move]] = []
        for component in tied:
            if len(component) == 1 and self.r.random() < 0.8:
                shared.setdefault(tuple(self.places[component[0]]), []).append(component[0])
        for component in tied:
            if any(ref in self.told for ref in component):
                continue
            if len(component) == 1:
                refs = shared.get(tuple(self.places[component[0]]), component)
                refs = refs if component[0] in refs else component
                self.told.update(refs)
                positions = tuple(self.places[refs[0]])
                clusters.append([Move("intro", tuple(refs), None, (), positions)])
            else:
                clusters.append(self._cluster(component))
        if loose:
            clusters.insert(0 if self.r.random() < 0.5 else len(clusters), [Move("list", tuple(loose))])
        return clusters

    def _cluster(self, component: list[str]) -> list[Move]:
        r = self.r
        facts = [fact for fact in self.facts if fact.refs[0] in component]
        moves: list[Move] = []
        recent: list[str] = []

        def tell(move: Move) -> None:
            moves.append(move)
            self.told.update(move.refs)
            recent.extend(ref for ref in move.refs if ref not in recent)

        opening = [f for f in facts if f.form in ("beside", "corners") or (f.form in ("row", "column"))]
        if opening:
            first = opening[0]
            facts.remove(first)
            tell(first)
        else:
            weight = {ref: sum((ref in f.objects) * 2 + (ref in f.subjects) for f in facts) for ref in component}
            placed = [ref for ref in component if ref in self.places]
            alone = [ref for ref in component if not self._has_twin(ref)] or component
            root = placed[0] if placed else (alone[0] if r.random() < 0.7 else max(alone, key=lambda x: (weight[x], x)))
            if placed or r.random() < 0.3 or not self._opens(root, facts):
                tell(self._intro([root, *(ref for ref in placed if ref != root)]))
            else:
                first = r.choice(self._opens(root, facts))
                facts.remove(first)
                tell(first)
        while facts:
            ready = (
                [f for f in facts if self._ready(f)]
                or [f for f in facts if any(x in self.told for x in f.refs)]
                or facts
            )
            anchor = moves[-1].objects or moves[-1].subjects
            best = [f for f in ready if f.objects == anchor]
            near = [f for f in ready if any(x in recent[-2:] for x in f.refs)]
            x = r.random()
            pool = best if best and x < 0.6 else near if near and x < 0.85 else ready
            fact = pool[0] if r.random() < 0.6 else r.choice(pool)
            facts.remove(fact)
            if fact.form == "relate" and 0 < sum(x in self.told for x in fact.subjects) < len(fact.subjects):
                # who is known and who is new are told apart
                new = tuple(x for x in fact.subjects if x not in self.told)
                known = tuple(x for x in fact.subjects if x in self.told)
                facts.append(replace(fact, subjects=new))
                fact = replace(fact, subjects=known)
            tell(fact)
        for ref in component:
            for position in self.places.pop(ref, ()):
                moves.append(Move("place", (ref,), None, (), (position,)))
        return moves

    def _has_twin(self, ref: str) -> bool:
        return any(e.ref != ref and self.nouns.twins(e.ref, ref) for e in self.brief.objects)

    def _opens(self, root: str, facts: list[Move]) -> list[Move]:
        """Facts a text can begin with: a pair of new things, neither with a place to tell."""
        return [
            f
            for f in facts
            if root in f.refs and f.form in ("relate", "sides") and not any(x in self.places for x in f.refs)
        ]

    def _ready(self, fact: Move) -> bool:
        """Whether it says something of known things, or ties new ones to them."""
        new_subjects = [x for x in fact.subjects if x not in self.told]
        new_objects = [x for x in fact.objects if x not in self.told]
        return not (new_subjects and new_objects) and not (
            fact.form in ("beside", "corners", "row", "column") and len(new_subjects) < len(fact.subjects)
        )
