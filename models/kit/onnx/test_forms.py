from __future__ import annotations

import numpy as np
import pytest
from onnx import TensorProto

from models.kit.onnx import forms
from models.kit.onnx.forms import linear, table_rows
from models.kit.onnx.graph import Array, Lazy, WeightType
from models.kit.onnx.quantise import MatrixForm, restored, restored_table
from models.kit.onnx.shape import Numbers
from models.kit.session import open_session

RNG = np.random.default_rng(3)
FORMS: list[MatrixForm] = ["float", "int8-folded", "int8", "q8", "q4"]


def product(matrix: Array, x: Array, form: MatrixForm, activations: WeightType = "fp32") -> Array:
    g = Numbers("fp16" if activations == "fp16" else "fp32", form, activations).builder("one")
    name = g.input("x", g.float_type, ["batch", "seq", matrix.shape[0]])
    out = linear(g, name, "matrix", Lazy(matrix.shape, lambda: matrix), form)
    g.named("Cast", out, output="y", to=TensorProto.FLOAT)
    g.output("y", ["batch", "seq", matrix.shape[1]])
    return open_session(g.model().SerializeToString()).run(["y"], {"x": x.astype(g.float_dtype)})[0]


@pytest.mark.parametrize("form", FORMS)
def test_a_matrix_computes_what_its_form_stands_for(form: MatrixForm) -> None:
    matrix = RNG.standard_normal((96, 40)).astype(np.float32)
    x = RNG.standard_normal((2, 3, 96)).astype(np.float32)
    expected = x @ restored(matrix, form)
    # int8 arithmetic rounds the activations too.
    limit = 0.02 if form == "int8" else 1e-4
    assert np.abs(product(matrix, x, form) - expected).max() < limit * np.abs(expected).max()


@pytest.mark.parametrize("form", ["float", "q8", "q4"])
def test_half_activations_are_as_near_as_half_numbers_allow(form: MatrixForm) -> None:
    matrix = RNG.standard_normal((64, 24)).astype(np.float32)
    x = RNG.standard_normal((1, 2, 64)).astype(np.float32)
    expected = x @ restored(matrix, form)
    assert np.abs(product(matrix, x, form, "fp16") - expected).max() < 5e-3 * np.abs(expected).max()


@pytest.mark.parametrize(("form", "worst"), [("int8", 0.012), ("q8", 0.008), ("q4", 0.085)])
def test_rounding_takes_no_more_than_its_bits_must(form: MatrixForm, worst: float) -> None:
    matrix = RNG.standard_normal((512, 64)).astype(np.float32)
    error = np.linalg.norm(restored(matrix, form) - matrix) / np.linalg.norm(matrix)
    assert worst / 4 < error < worst


def test_zero_stays_zero_and_odd_widths_are_padded() -> None:
    matrix = RNG.standard_normal((50, 6)).astype(np.float32)
    matrix[:, 2] = 0
    for form in ("int8", "q8", "q4"):
        assert not restored(matrix, form)[:, 2].any()  # type: ignore[arg-type]
    x = RNG.standard_normal((1, 1, 50)).astype(np.float32)
    expected = x @ restored(matrix, "q4")
    np.testing.assert_allclose(product(matrix, x, "q4"), expected, atol=1e-4)


def test_a_row_of_large_numbers_takes_no_precision_from_the_others() -> None:
    matrix = RNG.standard_normal((64, 16)).astype(np.float32)
    x = RNG.standard_normal((1, 4, 64)).astype(np.float32)
    alone = product(matrix, x[:, 1:], "int8")
    x[0, 0] *= 1e4
    np.testing.assert_array_equal(product(matrix, x, "int8")[:, 1:], alone)


@pytest.mark.parametrize("form", FORMS)
def test_a_matrix_too_large_for_a_file_is_cut(form: MatrixForm, monkeypatch: pytest.MonkeyPatch) -> None:
    matrix = RNG.standard_normal((64, 48)).astype(np.float32)
    x = RNG.standard_normal((1, 2, 64)).astype(np.float32)
    whole = product(matrix, x, form)
    monkeypatch.setattr(forms, "SHARD_BYTES", 64 * 10)
    np.testing.assert_allclose(product(matrix, x, form), whole, rtol=1e-5, atol=1e-5)


@pytest.mark.parametrize("form", FORMS)
def test_rows_of_a_table_are_those_that_its_form_stands_for(form: MatrixForm) -> None:
    table = RNG.standard_normal((20, 64)).astype(np.float32)
    g = Numbers("fp32", form).builder("table")
    ids = g.input("ids", TensorProto.INT32, ["batch", "seq"])
    g.named("Identity", table_rows(g, ids, "table", table, form), output="y")
    g.output("y", ["batch", "seq", 64])
    wanted = np.array([[3, 0, 19]], np.int32)
    (got,) = open_session(g.model().SerializeToString()).run(["y"], {"ids": wanted})
    np.testing.assert_allclose(got, restored_table(table, form)[wanted], atol=1e-6)
