"""Recipes reach the stages, and what a command line changes is all that changes."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path

import pytest

from models.learn.__main__ import MODULES, Run, Runner, export_commands, learn, main, stage_command
from models.learn.common.command import arguments, options
from models.recipes.cpu import CPU
from models.recipes.h200 import H200
from models.recipes.names import RECIPES
from models.recipes.stages import Decoder, Recipe, Reinforce


def decoder(*given: str) -> Decoder:
    return options(Decoder, "decoder", "models.learn.decoder.train", None, given)[0]


def test_a_recipe_gives_all_options_and_the_rest_changes_them() -> None:
    assert decoder() == decoder("--recipe", "cpu") == CPU.decoder
    assert decoder("--recipe=h200") == H200.decoder
    assert decoder("--minutes", "2", "--recipe", "h200", "--no-compile") == replace(
        H200.decoder, minutes=2, compile=False
    )
    with pytest.raises(SystemExit, match="--recipe is one of cpu, h200"):
        decoder("--recipe", "gpu")


@pytest.mark.parametrize("name", RECIPES)
@pytest.mark.parametrize("stage", [field.name for field in fields(Recipe) if field.name in MODULES])
def test_every_stage_of_a_recipe_can_be_written_as_a_command_line(name: str, stage: str) -> None:
    wanted = getattr(RECIPES[name], stage)
    words = arguments(wanted, getattr(Recipe(), stage))
    assert options(type(wanted), stage, MODULES[stage], None, words)[0] == wanted


def test_flags_and_files_are_written_as_they_are_read() -> None:
    wanted = Reinforce(prompt_files=(Path("a b.txt"), Path("c.txt")), bf16=False, resume=True, endpoint="http://x/v1")
    words = arguments(wanted, Reinforce())
    assert words == ["--resume", "--prompt-files", "a b.txt", "c.txt", "--endpoint", "http://x/v1", "--no-bf16"]
    assert options(Reinforce, "reinforce", "x", None, words)[0] == wanted


def shown(capsys: pytest.CaptureFixture[str], *given: str) -> list[str]:
    main([*given, "--show"])
    return capsys.readouterr().out.splitlines()


def test_a_cpu_runs_one_stage_after_another_in_two_processes(capsys: pytest.CaptureFixture[str]) -> None:
    lines = shown(capsys, "--recipe", "cpu", "--decoder.minutes", "30")
    assert [line.split(" -m ")[2].split()[0] for line in lines[:5]] == [
        MODULES[stage] for stage in ("pictures", "decoder", "detector", "judge", "reinforce")
    ]
    assert all("torch.distributed.run --nproc-per-node 2" in line for line in lines[:5])
    assert lines[1].endswith("--recipe cpu --minutes 30.0") and lines[2].endswith("--recipe cpu")
    assert [line.split(" -m ")[1].split()[0] for line in lines[5:]] == [
        "models.families.mini.export",
        "models.families.mini.export.detection.judge",
    ]


def test_a_card_runs_them_side_by_side_and_practises_on_the_prompts_there_are(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "color_train.txt").write_text("a red cat\n", encoding="utf-8")
    lines = shown(capsys, "--recipe", "h200", "--prompts", str(tmp_path), "--no-export")
    assert [line.split()[2] for line in lines] == [
        MODULES[stage] for stage in ("decoder", "pictures", "detector", "judge", "reinforce")
    ]
    assert all("--recipe h200" in line for line in lines)
    assert lines[-1].endswith(f"--prompt-files {tmp_path / 'color_train.txt'}")


def test_a_stage_goes_on_where_it_has_something_to_go_on_from(tmp_path: Path) -> None:
    run = Run(decoder=replace(CPU.decoder, out=tmp_path / "decoder.pt"), resume=True)
    assert "--resume" not in stage_command(run, "decoder", "cpu")
    run.decoder.out.touch()
    assert "--resume" in stage_command(run, "decoder", "cpu")
    assert "--resume" not in stage_command(replace(run, resume=False), "decoder", "cpu")


def test_a_stage_that_fails_ends_the_run_and_those_beside_it() -> None:
    runner = Runner(show=False)
    runner.start("slow", ["sleep", "60"])
    slow = runner.running["slow"]
    with pytest.raises(SystemExit, match="bad failed"):
        runner.call("bad", ["false"])
    runner.end()
    assert slow.poll() is not None


def test_the_export_takes_what_was_learned() -> None:
    run = Run(reinforce=replace(CPU.reinforce, out=Path("x/grpo.pt")))
    mini, judge = export_commands(run)
    assert mini[mini.index("--decoder") + 1] == "x/grpo.pt" and mini[-1] == "models/mini-1"
    assert judge[-1] == "models/judge"
    assert stage_command(run, "reinforce", None)[-2:] == ["--out", "x/grpo.pt"]
    learn(replace(run, show=True), None, Runner(show=True))
