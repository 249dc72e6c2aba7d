using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Pactwatch.Storage.Access;

namespace Pactwatch.Web.Api;

/// <summary>The description of the API (OpenAPI 3.1), made from its routes. The same program gives the same bytes.</summary>
internal static class ApiDocument
{
    private const string Name = "v1";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Describe(IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = description => description.ActionDescriptor.EndpointMetadata.OfType<ApiOperation>().Any() && description.HttpMethod != HttpMethods.Head;
        options.AddOperationTransformer((operation, context, _) =>
        {
            Describe(operation, context.Description.ActionDescriptor.EndpointMetadata.OfType<ApiOperation>().Single(), context.Document!);
            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, _, _) =>
        {
            Describe(document);
            return Task.CompletedTask;
        });
    });

    public static async Task Answer(HttpContext context)
    {
        var text = await Text(context.RequestServices, context.RequestAborted);
        await ApiAnswer.Stream(context, "application/json", stream => stream.Write(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>The document as JSON.</summary>
    public static async Task<string> Text(IServiceProvider services, CancellationToken stop)
    {
        var document = await services.GetRequiredKeyedService<IOpenApiDocumentProvider>(Name).GetOpenApiDocumentAsync(stop);
        var json = JsonNode.Parse(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, stop))!.AsObject();
        // Tags would tell the name of whatever program hosts the server.
        json.Remove("tags");
        foreach (var (_, path) in json["paths"]!.AsObject())
        {
            foreach (var (_, operation) in path!.AsObject()) operation!.AsObject().Remove("tags");
        }

        return json.ToJsonString(Indented) + "\n";
    }

    private static void Describe(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Pactwatch",
            Version = "1",
            Description = "One sourced ledger of what was agreed, read from reports. Entries are those of the format pactwatch-ledger/1; offsets count code points of a report's stored text. Protected reports are left out of all answers.",
        };
        document.Servers = [];
        document.Tags = null;
        var components = document.Components ??= new OpenApiComponents();
        components.Schemas = new Dictionary<string, IOpenApiSchema>(ApiSchemas.All(document).OrderBy(schema => schema.Key, StringComparer.Ordinal), StringComparer.Ordinal);
        components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            ["token"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "The token of an account (pactwatch accounts add), or that of the start link on the same machine." },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("token", document)] = [] }];
    }

    private static void Describe(OpenApiOperation operation, ApiOperation meant, OpenApiDocument document)
    {
        operation.OperationId = meant.Name;
        operation.Summary = meant.Summary;
        operation.Description = meant.Right == Right.Read ? null : $"Takes the right to {meant.Right.ToString().ToLowerInvariant()}.";
        operation.Parameters = [.. PathParameters(meant.Pattern), .. meant.Parameters.Select(Parameter)];
        if (meant.IsRead) operation.Parameters.Add(Parameter(new ApiParameter("If-None-Match", "The ETag of an answer that is held already.", IsHeader: true)));
        operation.RequestBody = meant.Body is { } body
            ? new OpenApiRequestBody { Required = true, Content = Content(["application/json"], new OpenApiSchemaReference(body, document)) }
            : null;
        operation.Responses = new OpenApiResponses();
        var answer = new OpenApiResponse { Description = meant.IsRead ? "What was asked for." : "What was made.", Content = Content(meant.Types, new OpenApiSchemaReference(meant.Schema, document)) };
        answer.Headers = new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal) { ["ETag"] = Header("Follows from the content.") };
        if (meant.Schema.EndsWith("Page", StringComparison.Ordinal)) answer.Headers["Link"] = Header("The address of the next page, with rel=\"next\".");
        operation.Responses[meant.IsRead ? "200" : "201"] = answer;
        if (meant.IsRead) operation.Responses["304"] = new OpenApiResponse { Description = "The content is the one that is held already." };
        Problem[] general = [Problem.BadParameter, Problem.NotSignedIn, Problem.NotAllowed, Problem.NotFound, Problem.WrongHost, Problem.TooMany, Problem.Failed];
        foreach (var failed in general.Concat(meant.Problems).GroupBy(problem => problem.Status).OrderBy(problems => problems.Key))
        {
            operation.Responses[failed.Key.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = string.Join("; ", failed.Select(problem => problem.Title)) + ".",
                Content = Content([ProblemAnswers.ContentType], new OpenApiSchemaReference("Problem", document)),
            };
        }
    }

    private static OpenApiHeader Header(string description) => new() { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };

    private static IEnumerable<IOpenApiParameter> PathParameters(string pattern) =>
        pattern.Split('/').Where(part => part.StartsWith('{')).Select(part => new OpenApiParameter { Name = part.Trim('{', '}'), In = ParameterLocation.Path, Required = true, Schema = new OpenApiSchema { Type = JsonSchemaType.String } });

    private static OpenApiParameter Parameter(ApiParameter parameter) => new()
    {
        Name = parameter.Name,
        In = parameter.IsHeader ? ParameterLocation.Header : ParameterLocation.Query,
        Description = parameter.Description,
        Required = parameter.IsRequired,
        Schema = parameter.Value switch
        {
            ApiValue.Number => new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = ApiRequest.MostItems.ToString(CultureInfo.InvariantCulture) },
            ApiValue.Flag => new OpenApiSchema { Type = JsonSchemaType.Boolean },
            ApiValue.Day => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" },
            _ => new OpenApiSchema { Type = JsonSchemaType.String, Enum = parameter.Choices.Length == 0 ? null : [.. parameter.Choices.Select(choice => (JsonNode)JsonValue.Create(choice)!)] },
        },
    };

    private static Dictionary<string, OpenApiMediaType> Content(IEnumerable<string> types, IOpenApiSchema schema) =>
        types.ToDictionary(type => type, type => new OpenApiMediaType { Schema = type.EndsWith("json", StringComparison.Ordinal) ? schema : new OpenApiSchema { Type = JsonSchemaType.String } }, StringComparer.Ordinal);
}
