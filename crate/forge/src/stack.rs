//! The native stack: every function that can take part in recursion adds its height on entry,
//! gives it back on exit, and calls `out_of_stack` beyond [`LIMIT`].
//!
//! A function's height is an estimate of its frame, in bytes, that no engine exceeds by much; the
//! sum at which a run ends is the same everywhere. What lies on no cycle of the call graph cannot
//! be deep and is left alone.

use crate::intrinsics::Counters;
use anyhow::Result;
use std::collections::{HashMap, HashSet};
use walrus::{
    ElementItems, FunctionId, LocalFunction, LocalId, Module, ValType,
    ir::{
        BinaryOp, Binop, Block, Br, BrIf, BrTable, Call, CallIndirect, Const, GlobalGet, GlobalSet, IfElse,
        Instr, InstrLocId, InstrSeqId, InstrSeqType, Value, Visitor, VisitorMut, dfs_in_order,
        dfs_pre_order_mut,
    },
};

/// Measured: Chromium's workers bear 500,000 with code that has just been compiled, whose frames are
/// the largest, and overflow at 600,000; wasmtime bears it in 1 MiB.
const LIMIT: i32 = 400_000;
/// Bytes of a frame besides its locals, and of a local.
const FRAME: i32 = 64;
const SLOT: i32 = 8;

/// Limits the module's stack; the number of functions that count.
pub(crate) fn limit(module: &mut Module, counters: &Counters) -> Result<usize> {
    let recursive = recursive(module);
    let count = recursive.len();
    for (id, height) in recursive {
        let results = module.types.get(module.funcs.get(id).ty()).results().to_vec();
        let kind = match results[..] {
            [] => InstrSeqType::Simple(None),
            [result] => InstrSeqType::Simple(Some(result)),
            _ => InstrSeqType::MultiValue(module.types.add(&[], &results)),
        };
        let top = module.locals.add(ValType::I32);
        wrap(module.funcs.get_mut(id).kind.unwrap_local_mut(), kind, height, top, counters);
    }
    Ok(count)
}

/// `height += own; if height > LIMIT { out_of_stack }; { body }; height -= own`, with every way
/// out of the body leading through its end.
fn wrap(function: &mut LocalFunction, kind: InstrSeqType, own: i32, top: LocalId, counters: &Counters) {
    let entry = function.entry_block();
    let body = function.builder_mut().dangling_instr_seq(kind).id();
    let instructions = std::mem::take(&mut function.block_mut(entry).instrs);
    function.block_mut(body).instrs = instructions;
    dfs_pre_order_mut(&mut Redirect { from: entry, to: body }, function, body);
    let over = function.builder_mut().dangling_instr_seq(None).call(counters.out_of_stack).id();
    let within = function.builder_mut().dangling_instr_seq(None).id();
    let get = || Instr::from(GlobalGet { global: counters.height });
    let set = || Instr::from(GlobalSet { global: counters.height });
    let number = |value| Instr::from(Const { value: Value::I32(value) });
    let apply = |op| Instr::from(Binop { op });
    let instructions = [
        get(),
        number(own),
        apply(BinaryOp::I32Add),
        walrus::ir::LocalTee { local: top }.into(),
        set(),
        walrus::ir::LocalGet { local: top }.into(),
        number(LIMIT),
        apply(BinaryOp::I32GtS),
        IfElse { consequent: over, alternative: within }.into(),
        Block { seq: body }.into(),
        get(),
        number(own),
        apply(BinaryOp::I32Sub),
        set(),
    ];
    function.block_mut(entry).instrs =
        instructions.map(|instruction| (instruction, InstrLocId::default())).into();
}

/// Sends branches to the function's end, and returns, to the end of its body.
struct Redirect {
    from: InstrSeqId,
    to: InstrSeqId,
}

impl Redirect {
    fn target(&self, target: &mut InstrSeqId) {
        if *target == self.from {
            *target = self.to;
        }
    }
}

impl VisitorMut for Redirect {
    fn visit_instr_mut(&mut self, instruction: &mut Instr, _: &mut InstrLocId) {
        if matches!(instruction, Instr::Return(_)) {
            *instruction = Br { block: self.to }.into();
        }
    }

    fn visit_br_mut(&mut self, branch: &mut Br) {
        self.target(&mut branch.block);
    }

    fn visit_br_if_mut(&mut self, branch: &mut BrIf) {
        self.target(&mut branch.block);
    }

    fn visit_br_table_mut(&mut self, table: &mut BrTable) {
        table.blocks.iter_mut().for_each(|target| self.target(target));
        self.target(&mut table.default);
    }
}

/// The functions on cycles of the call graph, with their heights. One node stands for the table:
/// an indirect call may reach whatever is in it.
fn recursive(module: &Module) -> Vec<(FunctionId, i32)> {
    let functions: Vec<FunctionId> = module.funcs.iter_local().map(|(id, _)| id).collect();
    let node: HashMap<FunctionId, usize> =
        functions.iter().enumerate().map(|(index, id)| (*id, index)).collect();
    let table = functions.len();
    let mut edges = vec![Vec::new(); functions.len() + 1];
    let mut heights = Vec::with_capacity(functions.len());
    for (index, id) in functions.iter().enumerate() {
        let survey = Survey::of(module.funcs.get(*id).kind.unwrap_local());
        edges[index].extend(survey.calls.iter().filter_map(|callee| node.get(callee)));
        if survey.indirect {
            edges[index].push(table);
        }
        heights.push(FRAME + SLOT * survey.locals.len() as i32);
    }
    for element in module.elements.iter() {
        if let ElementItems::Functions(targets) = &element.items {
            edges[table].extend(targets.iter().filter_map(|target| node.get(target)));
        }
    }
    let component = components(&edges);
    let mut sizes = HashMap::new();
    for component in &component {
        *sizes.entry(component).or_insert(0) += 1;
    }
    let on_cycle = |index: usize| sizes[&component[index]] > 1 || edges[index].contains(&index);
    (0..functions.len())
        .filter(|&index| on_cycle(index))
        .map(|index| (functions[index], heights[index]))
        .collect()
}

#[derive(Default)]
struct Survey {
    calls: Vec<FunctionId>,
    indirect: bool,
    locals: HashSet<LocalId>,
}

impl Survey {
    fn of(function: &LocalFunction) -> Self {
        let mut survey = Self::default();
        survey.locals.extend(&function.args);
        dfs_in_order(&mut survey, function, function.entry_block());
        survey
    }
}

impl<'instr> Visitor<'instr> for Survey {
    fn visit_call(&mut self, call: &Call) {
        self.calls.push(call.func);
    }

    fn visit_call_indirect(&mut self, _: &CallIndirect) {
        self.indirect = true;
    }

    fn visit_local_id(&mut self, local: &LocalId) {
        self.locals.insert(*local);
    }
}

/// Tarjan's strongly connected components, without recursion: a component's number for each node.
fn components(edges: &[Vec<usize>]) -> Vec<usize> {
    const UNSEEN: usize = usize::MAX;
    let mut order = vec![UNSEEN; edges.len()];
    let mut low = vec![0; edges.len()];
    let mut component = vec![UNSEEN; edges.len()];
    let (mut open, mut next, mut components) = (Vec::new(), 0, 0);
    for root in 0..edges.len() {
        if order[root] != UNSEEN {
            continue;
        }
        let mut path = vec![(root, 0)];
        while let Some(&mut (node, ref mut edge)) = path.last_mut() {
            if *edge == 0 {
                (order[node], low[node]) = (next, next);
                next += 1;
                open.push(node);
            }
            if let Some(&target) = edges[node].get(*edge) {
                *edge += 1;
                if order[target] == UNSEEN {
                    path.push((target, 0));
                } else if component[target] == UNSEEN {
                    low[node] = low[node].min(order[target]);
                }
                continue;
            }
            path.pop();
            if let Some(&(parent, _)) = path.last() {
                low[parent] = low[parent].min(low[node]);
            }
            if low[node] == order[node] {
                while let Some(member) = open.pop() {
                    component[member] = components;
                    if member == node {
                        break;
                    }
                }
                components += 1;
            }
        }
    }
    component
}

#[cfg(test)]
mod tests {
    #[test]
    fn components_are_the_cycles() {
        let component = super::components(&[vec![1], vec![2], vec![0, 3], vec![4], vec![], vec![5]]);
        assert_eq!(component[0], component[1]);
        assert_eq!(component[1], component[2]);
        let distinct: std::collections::HashSet<_> = component[2..].iter().collect();
        assert_eq!(distinct.len(), 4);
    }
}
