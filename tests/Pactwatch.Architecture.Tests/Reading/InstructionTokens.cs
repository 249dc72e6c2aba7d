using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace Pactwatch.Architecture.Tests.Reading;

/// <summary>The metadata tokens in a method's instructions.</summary>
internal static class InstructionTokens
{
    private static readonly Dictionary<int, OperandType> OperandByCode = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value & 0xFFFF, code => code.OperandType);

    public static List<int> In(BlobReader instructions)
    {
        var tokens = new List<int>();
        while (instructions.RemainingBytes > 0)
        {
            int code = instructions.ReadByte();
            if (code == 0xFE) code = (code << 8) | instructions.ReadByte();
            var operand = OperandByCode[code];
            if (operand is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType or OperandType.InlineSig)
                tokens.Add(instructions.ReadInt32());
            else if (operand == OperandType.InlineSwitch)
                Skip(ref instructions, 4 * instructions.ReadInt32());
            else
                Skip(ref instructions, Length(operand));
        }

        return tokens;
    }

    private static void Skip(ref BlobReader instructions, int bytes) => instructions.Offset += bytes;

    private static int Length(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };
}
