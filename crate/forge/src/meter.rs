//! Fuel: every function entry and every loop header subtracts what its region costs, and calls
//! `out_of_fuel` below zero.
//!
//! A region is a function's or a loop's own instructions. Those that stand in blocks inside it,
//! of which a pass runs some and not others, count up to [`NESTED`]: an interpreter's loop holds
//! every opcode's code, and runs one. Bulk memory instructions cost by their length besides.

use crate::intrinsics::Counters;
use walrus::{
    FunctionId, LocalFunction, LocalId, Module, ValType,
    ir::{
        BinaryOp, Binop, Const, Instr, InstrLocId, InstrSeqId, UnaryOp, Unop, Value, Visitor, dfs_in_order,
    },
};

/// What a region's branches count for at the most.
const NESTED: i64 = 64;
/// Bytes that a bulk memory instruction moves for one unit.
const BULK_SHIFT: i64 = 3;
/// A function without loops and calls up to this size is part of its caller's cost.
const LEAF: i64 = 32;

/// What to charge where, taken from the module before anything else is added to it.
pub(crate) struct Plan {
    functions: Vec<(FunctionId, Vec<Region>)>,
    counters: (walrus::GlobalId, FunctionId),
}

struct Region {
    header: InstrSeqId,
    cost: i64,
}

impl Plan {
    pub(crate) fn of(module: &Module, counters: &Counters) -> Self {
        let functions = module
            .funcs
            .iter_local()
            .filter(|(id, function)| *id != counters.out_of_fuel && !touches(function, counters))
            .map(|(id, function)| (id, regions(function)))
            .collect();
        Self { functions, counters: (counters.fuel, counters.out_of_fuel) }
    }

    /// Puts the charges in; the number of regions.
    pub(crate) fn apply(self, module: &mut Module) -> usize {
        let (fuel, out_of_fuel) = self.counters;
        let mut regions = 0;
        for (id, plan) in self.functions {
            let left = module.locals.add(ValType::I64);
            let length = module.locals.add(ValType::I32);
            let function = module.funcs.get_mut(id).kind.unwrap_local_mut();
            charge_bulk(function, fuel, length);
            for region in plan {
                regions += 1;
                let call = function.builder_mut().dangling_instr_seq(None).call(out_of_fuel).id();
                let go_on = function.builder_mut().dangling_instr_seq(None).id();
                let charge = [
                    Instr::from(walrus::ir::GlobalGet { global: fuel }),
                    Const { value: Value::I64(region.cost) }.into(),
                    Binop { op: BinaryOp::I64Sub }.into(),
                    walrus::ir::LocalTee { local: left }.into(),
                    walrus::ir::GlobalSet { global: fuel }.into(),
                    walrus::ir::LocalGet { local: left }.into(),
                    Const { value: Value::I64(0) }.into(),
                    Binop { op: BinaryOp::I64LtS }.into(),
                    walrus::ir::IfElse { consequent: call, alternative: go_on }.into(),
                ];
                insert(function, region.header, 0, charge);
            }
        }
        regions
    }
}

/// The functions over the counters themselves are not metered.
fn touches(function: &LocalFunction, counters: &Counters) -> bool {
    struct Touches<'a>(&'a Counters, bool);
    impl<'instr> Visitor<'instr> for Touches<'_> {
        fn visit_global_id(&mut self, global: &walrus::GlobalId) {
            self.1 |= *global == self.0.fuel || *global == self.0.height;
        }
    }
    let mut visitor = Touches(counters, false);
    dfs_in_order(&mut visitor, function, function.entry_block());
    visitor.1
}

fn regions(function: &LocalFunction) -> Vec<Region> {
    let mut survey = Survey { function, regions: Vec::new(), calls: false };
    survey.region(function.entry_block());
    match &survey.regions[..] {
        [only] if only.cost <= LEAF && !survey.calls => Vec::new(),
        _ => survey.regions,
    }
}

struct Survey<'a> {
    function: &'a LocalFunction,
    regions: Vec<Region>,
    calls: bool,
}

impl Survey<'_> {
    fn region(&mut self, header: InstrSeqId) {
        let place = self.regions.len();
        self.regions.push(Region { header, cost: 0 });
        let (own, nested) = self.weigh(header);
        self.regions[place].cost = (own + nested.min(NESTED)).max(1);
    }

    /// Instructions of the sequence itself and of what stands in it.
    fn weigh(&mut self, sequence: InstrSeqId) -> (i64, i64) {
        let function = self.function;
        let instructions = &function.block(sequence).instrs;
        let mut nested = 0;
        let mut add = |(own, deeper): (i64, i64)| nested += own + deeper;
        for (instruction, _) in instructions {
            match instruction {
                Instr::Block(block) => add(self.weigh(block.seq)),
                Instr::IfElse(branch) => {
                    add(self.weigh(branch.consequent));
                    add(self.weigh(branch.alternative));
                }
                Instr::Loop(inner) => self.region(inner.seq),
                Instr::Call(_) | Instr::CallIndirect(_) => self.calls = true,
                _ => {}
            }
        }
        (instructions.len() as i64, nested)
    }
}

fn charge_bulk(function: &mut LocalFunction, fuel: walrus::GlobalId, length: LocalId) {
    struct Sequences(Vec<InstrSeqId>);
    impl<'instr> Visitor<'instr> for Sequences {
        fn start_instr_seq(&mut self, sequence: &'instr walrus::ir::InstrSeq) {
            self.0.push(sequence.id());
        }
    }
    let mut sequences = Sequences(Vec::new());
    dfs_in_order(&mut sequences, function, function.entry_block());
    for sequence in sequences.0 {
        let bulk: Vec<usize> = function
            .block(sequence)
            .instrs
            .iter()
            .enumerate()
            .filter(|(_, (instruction, _))| {
                matches!(instruction, Instr::MemoryCopy(_) | Instr::MemoryFill(_) | Instr::MemoryInit(_))
            })
            .map(|(index, _)| index)
            .collect();
        for index in bulk.into_iter().rev() {
            let charge = [
                Instr::from(walrus::ir::LocalTee { local: length }),
                walrus::ir::GlobalGet { global: fuel }.into(),
                walrus::ir::LocalGet { local: length }.into(),
                Unop { op: UnaryOp::I64ExtendUI32 }.into(),
                Const { value: Value::I64(BULK_SHIFT) }.into(),
                Binop { op: BinaryOp::I64ShrU }.into(),
                Binop { op: BinaryOp::I64Sub }.into(),
                walrus::ir::GlobalSet { global: fuel }.into(),
            ];
            insert(function, sequence, index, charge);
        }
    }
}

fn insert<const N: usize>(function: &mut LocalFunction, sequence: InstrSeqId, at: usize, what: [Instr; N]) {
    let what = what.map(|instruction| (instruction, InstrLocId::default()));
    function.block_mut(sequence).instrs.splice(at..at, what);
}
