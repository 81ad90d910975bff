//! One NaN: the sign and the payload of a NaN that arithmetic gives are the runtime's to choose
//! (WebAssembly core specification, "NaN propagation"), and a program can see them.
//! Each such result is replaced by the canonical NaN.

use walrus::{
    LocalFunction, LocalId, Module, ValType,
    ir::{
        BinaryOp, Binop, Const, Instr, InstrLocId, InstrSeq, InstrSeqId, LocalGet, LocalTee, Select, UnaryOp,
        Value, Visitor, dfs_in_order,
    },
};

/// Makes the NaNs of a module canonical; in how many places.
pub(crate) fn canonicalise(module: &mut Module) -> usize {
    let functions: Vec<_> = module.funcs.iter_local().map(|(id, _)| id).collect();
    let mut places = 0;
    for id in functions {
        let open = open_results(module.funcs.get(id).kind.unwrap_local());
        if open.is_empty() {
            continue;
        }
        let (single, double) = (module.locals.add(ValType::F32), module.locals.add(ValType::F64));
        let function = module.funcs.get_mut(id).kind.unwrap_local_mut();
        places += open.len();
        // From the back, so that the places before it stay where they are.
        for (sequence, at, width) in open.into_iter().rev() {
            let fix = match width {
                Width::Single => replace(single, Value::F32(f32::NAN), BinaryOp::F32Eq),
                Width::Double => replace(double, Value::F64(f64::NAN), BinaryOp::F64Eq),
            };
            let fix = fix.map(|instruction| (instruction, InstrLocId::default()));
            function.block_mut(sequence).instrs.splice(at + 1..at + 1, fix);
        }
    }
    places
}

#[derive(Clone, Copy)]
enum Width {
    Single,
    Double,
}

/// Where a function makes a NaN that the runtime may choose.
fn open_results(function: &LocalFunction) -> Vec<(InstrSeqId, usize, Width)> {
    struct Survey(Vec<(InstrSeqId, usize, Width)>);
    impl<'instr> Visitor<'instr> for Survey {
        fn start_instr_seq(&mut self, sequence: &'instr InstrSeq) {
            let instructions = sequence.instrs.iter().enumerate();
            self.0.extend(
                instructions
                    .filter_map(|(at, (instruction, _))| Some((sequence.id(), at, width(instruction)?))),
            );
        }
    }
    let mut survey = Survey(Vec::new());
    dfs_in_order(&mut survey, function, function.entry_block());
    survey.0
}

/// Negation, the absolute value and `copysign` are not among them: they work on bits.
fn width(instruction: &Instr) -> Option<Width> {
    use {BinaryOp as B, UnaryOp as U};
    match instruction {
        Instr::Binop(Binop { op }) => match op {
            B::F32Add | B::F32Sub | B::F32Mul | B::F32Div | B::F32Min | B::F32Max => Some(Width::Single),
            B::F64Add | B::F64Sub | B::F64Mul | B::F64Div | B::F64Min | B::F64Max => Some(Width::Double),
            _ => None,
        },
        Instr::Unop(unop) => match unop.op {
            U::F32Ceil | U::F32Floor | U::F32Trunc | U::F32Nearest | U::F32Sqrt | U::F32DemoteF64 => {
                Some(Width::Single)
            }
            U::F64Ceil | U::F64Floor | U::F64Trunc | U::F64Nearest | U::F64Sqrt | U::F64PromoteF32 => {
                Some(Width::Double)
            }
            _ => None,
        },
        _ => None,
    }
}

/// A result that equals itself is no NaN.
fn replace(result: LocalId, nan: Value, equal: BinaryOp) -> [Instr; 6] {
    [
        LocalTee { local: result }.into(),
        Const { value: nan }.into(),
        LocalGet { local: result }.into(),
        LocalGet { local: result }.into(),
        Binop { op: equal }.into(),
        Select { ty: None }.into(),
    ]
}
